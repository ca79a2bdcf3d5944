/** The doors over real HTTP on a real database. */
@NullMarked
package kz.arna.intake;

import org.jspecify.annotations.NullMarked;
