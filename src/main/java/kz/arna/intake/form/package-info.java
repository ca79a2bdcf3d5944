/** What the door demands of an application's form before it can be read at all. */
@NullMarked
package kz.arna.intake.form;

import org.jspecify.annotations.NullMarked;
