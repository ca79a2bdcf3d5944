/** The operator's quarterly report П342 (¶28, annex 4): in time, signed, in its units and by its ways. Pure. */
@NullMarked
package kz.arna.rules.order342.report;

import org.jspecify.annotations.NullMarked;
