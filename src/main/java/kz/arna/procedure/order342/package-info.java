/** Process manager of a reimbursement case under Order 342: what follows from which event. */
@NullMarked
package kz.arna.procedure.order342;

import org.jspecify.annotations.NullMarked;
