-- Lanes whose next message may have been left waiting are looked over from time to time; few rows wait at any moment.
CREATE INDEX outbox_waiting ON outbox (partner, lane, sequence) WHERE state = 'READY' AND waiting;
