/**
 * Fed data, dated: the published calendar, exchange rates, priority goods, settings. Nothing here guesses: what is not
 * known is said to be unknown. Lists are imported with a preview and a confirmation.
 */
@NullMarked
package kz.arna.reference;

import org.jspecify.annotations.NullMarked;
