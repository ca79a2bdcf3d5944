/** Working time of the Republic: working days, office hours, registration moments and due dates. Pure. */
@NullMarked
package kz.arna.calendar;

import org.jspecify.annotations.NullMarked;
