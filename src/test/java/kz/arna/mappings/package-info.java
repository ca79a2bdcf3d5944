/** Golden examples of every mapping. */
@NullMarked
package kz.arna.mappings;

import org.jspecify.annotations.NullMarked;
