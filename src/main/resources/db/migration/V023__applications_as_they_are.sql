-- Read at every step of a case and written once: not compressed, each read spares the unpacking.
ALTER TABLE case_file ALTER COLUMN application SET STORAGE EXTERNAL;
