/** Fed data, dated: exchange rates, calendar days, priority goods, settings. */
@NullMarked
package kz.arna.reference;

import org.jspecify.annotations.NullMarked;
