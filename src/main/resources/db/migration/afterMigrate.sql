GRANT USAGE ON SCHEMA public TO arna_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO arna_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO arna_app;
GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA public TO arna_app;
-- Append-only tables: whoever holds the application's role cannot rewrite history.
DO $$
DECLARE
    history text;
    part regclass;
BEGIN
    FOREACH history IN ARRAY ARRAY [
        'case_event',
        'emptied_payload',
        'chain_anchor',
        'chain_anchor_head',
        'finding',
        'finding_rests_on',
        'evidence',
        'assessment',
        'message',
        'audit_entry',
        'calendar_version',
        'calendar_day',
        'setting',
        'report_content',
        'report_signature',
        'report_file',
        'report_event',
        'ledger_entry',
        'refund_credit',
        'refund_settled',
        'stat_value_replaced',
        'regional_wage_replaced',
        'used_document',
        'signed_agreement',
        'stat_consent_line',
        'stat_consent_change',
        'stat_consent_batch_member']
    LOOP
        IF to_regclass('public.' || history) IS NOT NULL THEN
            EXECUTE format('REVOKE UPDATE, DELETE, TRUNCATE ON public.%I FROM arna_app', history);
            -- Partitions have rights of their own; all that is needed goes through the parent.
            FOR part IN SELECT inhrelid FROM pg_inherits WHERE inhparent = to_regclass('public.' || history)
            LOOP
                EXECUTE format('REVOKE ALL ON %s FROM arna_app', part);
            END LOOP;
        END IF;
    END LOOP;
END
$$;
