/** How much Order 342 reimburses: accepted base, conversion, half, caps, declared limit (S003 ¶9, ¶10, ¶13). Pure. */
@NullMarked
package kz.arna.rules.order342.amount;

import org.jspecify.annotations.NullMarked;
