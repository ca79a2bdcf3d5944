-- A contractor may be written otherwise in another case: what may be the same document is looked up by its day (DPR-R-144).
CREATE INDEX used_document_day ON used_document (document_date);
