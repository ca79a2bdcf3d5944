/** Tests of stores, runner and chain on a real PostgreSQL. */
@NullMarked
package kz.arna.casefile.internal;

import org.jspecify.annotations.NullMarked;
