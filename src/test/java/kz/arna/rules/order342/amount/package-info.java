/** Tests of the room. */
@NullMarked
package kz.arna.rules.order342.amount;

import org.jspecify.annotations.NullMarked;
