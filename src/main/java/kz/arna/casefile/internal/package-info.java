/** How the case room keeps its promises: stores, runner, chain. Nothing here is for other rooms. */
@NullMarked
package kz.arna.casefile.internal;

import org.jspecify.annotations.NullMarked;
