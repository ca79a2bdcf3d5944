/** The rules of Order 342 against the published examples and around every number of the law. */
@NullMarked
package kz.arna.rules.order342;

import org.jspecify.annotations.NullMarked;
