/** The operator's quarterly report П342 (Order 342, ¶28, annex 4): drafted, checked, signed by two, sent, proven. */
@NullMarked
package kz.arna.reports.p342;

import org.jspecify.annotations.NullMarked;
