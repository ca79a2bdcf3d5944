/** Money committed under the caps of the order: reservations, payments, refunds, and the documents they rest on. */
@NullMarked
package kz.arna.funds;

import org.jspecify.annotations.NullMarked;
