/** Which costs Order 342 accepts: one condition, one class, asked of every line of item 12 (S003 ¶8, ¶10, ¶12). Pure. */
@NullMarked
package kz.arna.rules.order342.costs;

import org.jspecify.annotations.NullMarked;
