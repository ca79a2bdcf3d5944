/** Tests of the quarterly report П342. */
@NullMarked
package kz.arna.reports.p342;

import org.jspecify.annotations.NullMarked;
