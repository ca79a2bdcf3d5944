-- Messages of reports that were under way when deliveries were told apart by them.
UPDATE report_delivery d SET correlation = o.asked FROM outbox o WHERE o.id = d.outbox AND d.correlation IS NULL;
COMMENT ON COLUMN report_delivery.correlation IS 'of the message that carries it; none where the outbox had forgotten it already';
