/** Java side of the doors: clients, admission, application intake. */
@NullMarked
package kz.arna.intake;

import org.jspecify.annotations.NullMarked;
