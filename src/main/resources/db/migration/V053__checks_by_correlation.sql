-- An answer finds the cases that wait for it, also those whose partner was given up; answered ones are of no more interest.
DROP INDEX reimbursement_check_correlation;
CREATE INDEX reimbursement_check_correlation ON reimbursement_check (partner, correlation) WHERE state <> 'ANSWERED';
