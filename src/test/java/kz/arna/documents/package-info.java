/** Documents, harmless and otherwise. */
@NullMarked
package kz.arna.documents;

import org.jspecify.annotations.NullMarked;
