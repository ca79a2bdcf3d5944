/** The ledger behind the caps, on a real database. */
@NullMarked
package kz.arna.funds;

import org.jspecify.annotations.NullMarked;
