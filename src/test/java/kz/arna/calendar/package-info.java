/** Tests of the room {@code calendar}. */
@NullMarked
package kz.arna.calendar;

import org.jspecify.annotations.NullMarked;
