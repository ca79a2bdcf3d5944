/** The rules of Order 342 on reimbursement of promotion costs: facts in, verdicts and amounts out. Pure. */
@NullMarked
package kz.arna.rules.order342;

import org.jspecify.annotations.NullMarked;
