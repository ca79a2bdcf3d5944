/** May this applicant be supported on this application? One class per condition of ¶2, ¶11, ¶12, ¶16–19 and A6 r9. */
@NullMarked
package kz.arna.rules.order342.eligibility;

import org.jspecify.annotations.NullMarked;
