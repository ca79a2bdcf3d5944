/** Who read or did what. */
@NullMarked
package kz.arna.intake.audit;

import org.jspecify.annotations.NullMarked;
