-- V112 let files under way be looked at anew; what was put aside of them would keep their rows from ever being forgotten.
DELETE FROM stat_file_aside a USING stat_file f
WHERE f.id = a.file AND (f.state = 'SEEN' OR f.state = 'CLAIMED' AND f.sha256 IS NULL);
