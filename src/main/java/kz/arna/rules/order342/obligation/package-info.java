/** The counter-obligation: two tenge of income for each tenge of support, over two years (¶24–27, agreement clauses 4–6). Pure. */
@NullMarked
package kz.arna.rules.order342.obligation;

import org.jspecify.annotations.NullMarked;
