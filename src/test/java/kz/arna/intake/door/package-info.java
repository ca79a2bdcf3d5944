@NullMarked
package kz.arna.intake.door;

import org.jspecify.annotations.NullMarked;
