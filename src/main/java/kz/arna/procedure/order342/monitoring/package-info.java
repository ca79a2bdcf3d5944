/**
 * What follows a payment (¶24–28, agreement clauses 4–6): figures of the applicant, the counter-obligation assessed anew with each
 * new figure, notices with their terms, fulfilment, refund and the end of the agreement. Officials decide, this room proposes.
 */
@NullMarked
package kz.arna.procedure.order342.monitoring;

import org.jspecify.annotations.NullMarked;
