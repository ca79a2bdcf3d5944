/** What keeps the house in order. */
@NullMarked
package kz.arna.architecture;

import org.jspecify.annotations.NullMarked;
