/**
 * Working time of the Republic: working days, office hours, registration moments and due dates. Pure: data in, dates
 * out; nothing here knows a clock, a database or a case. {@link kz.arna.calendar.DueDates} is the way in.
 */
@NullMarked
package kz.arna.calendar;

import org.jspecify.annotations.NullMarked;
