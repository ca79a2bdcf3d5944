-- A message that its sender replaced by a newer one is not repeated any more, by nobody.
ALTER TABLE outbox ADD COLUMN superseded boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN outbox.superseded IS 'replaced by what its sender sends next: neither resent nor asked again';

UPDATE outbox o SET superseded = true FROM report r
WHERE o.subject = 'P342-' || r.quarter AND o.message = 'p342' AND o.partner IN ('mail', 'edms')
    AND o.state IN ('DONE', 'PARKED', 'EXPIRED', 'CANCELLED')
    AND NOT EXISTS (SELECT FROM report_delivery d WHERE d.report = r.id AND d.no = r.content_no
        AND (d.outbox = o.id OR d.correlation = o.asked));

-- What stopped after an attempt of which nobody knows whether it arrived may be at the ministry.
UPDATE report_delivery d SET arrived = true
WHERE d.state = 'STOPPED' AND EXISTS (SELECT FROM outbox o JOIN delivery_attempt a ON a.outbox = o.id
    WHERE o.partner = lower(d.channel) AND o.asked = d.correlation AND a.fault = 'UNCERTAIN');
