/** Tests of the room {@code reference}. */
@NullMarked
package kz.arna.reference;

import org.jspecify.annotations.NullMarked;
