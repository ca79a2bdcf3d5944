/** Tests of the case room's public values. */
@NullMarked
package kz.arna.casefile;

import org.jspecify.annotations.NullMarked;
