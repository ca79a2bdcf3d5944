/** Tests of the rules of the quarterly report. */
@NullMarked
package kz.arna.rules.order342.report;

import org.jspecify.annotations.NullMarked;
