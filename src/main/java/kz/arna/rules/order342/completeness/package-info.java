/** Is the application complete? Presence of documents and information (¶35 p.1): what is missing ends in refusal of further consideration. */
@NullMarked
package kz.arna.rules.order342.completeness;

import org.jspecify.annotations.NullMarked;
