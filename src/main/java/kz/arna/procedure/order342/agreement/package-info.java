/**
 * From the notification to monitoring (¶20–23): the agreement is signed, declined or lapses, its payment is suspended, ordered and
 * confirmed. Officials record what applicant and bank did; the caps follow in the same transaction.
 */
@NullMarked
package kz.arna.procedure.order342.agreement;

import org.jspecify.annotations.NullMarked;
