/** Words that every room uses: identifiers of the Republic, texts for people, problems, ids and the business clock. */
@NullMarked
package kz.arna.base;

import org.jspecify.annotations.NullMarked;
