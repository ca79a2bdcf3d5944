/** What every process manager of a case type offers to the doors and the desk. */
@NullMarked
package kz.arna.procedure;

import org.jspecify.annotations.NullMarked;
