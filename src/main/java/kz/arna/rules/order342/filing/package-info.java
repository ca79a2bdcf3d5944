/** What the rules of Order 342 look at: one application with its dates, facts, settings, earlier support and rates. */
@NullMarked
package kz.arna.rules.order342.filing;

import org.jspecify.annotations.NullMarked;
