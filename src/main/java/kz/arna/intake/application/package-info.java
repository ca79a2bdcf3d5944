/** An application's way through the door: envelope, signature, form, receipt, case. */
@NullMarked
package kz.arna.intake.application;

import org.jspecify.annotations.NullMarked;
