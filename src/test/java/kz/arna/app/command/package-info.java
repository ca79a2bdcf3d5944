/** The commands of the jar, on a real database. */
@NullMarked
package kz.arna.app.command;

import org.jspecify.annotations.NullMarked;
