/** Exactness of what mappings call. */
@NullMarked
package kz.arna.partner;

import org.jspecify.annotations.NullMarked;
