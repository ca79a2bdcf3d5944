/** Wiring, configuration and security of the whole gateway. */
@NullMarked
package kz.arna.app;

import org.jspecify.annotations.NullMarked;
