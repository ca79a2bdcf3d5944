/** Tests of the room. */
@NullMarked
package kz.arna.rules.order342.costs;

import org.jspecify.annotations.NullMarked;
