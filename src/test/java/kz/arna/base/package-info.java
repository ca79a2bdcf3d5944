/** Tests of the room {@code base}. */
@NullMarked
package kz.arna.base;

import org.jspecify.annotations.NullMarked;
