/**
 * The application of annex 1 (DPR-D-01) as typed records. Lenient: whatever is missing is null or an empty list, because a
 * missing field is a ground of the order, not an error of reading.
 */
@NullMarked
package kz.arna.rules.order342.form;

import org.jspecify.annotations.NullMarked;
