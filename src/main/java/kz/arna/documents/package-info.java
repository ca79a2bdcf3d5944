/** Documents by their SHA-256: spooled, checked, stored in chunks, granted to who sent the bytes. */
@NullMarked
package kz.arna.documents;

import org.jspecify.annotations.NullMarked;
