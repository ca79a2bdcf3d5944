/** The packaged gateway is killed and flooded: nothing acknowledged may be lost, doubled or stuck. */
@NullMarked
package kz.arna.kill;

import org.jspecify.annotations.NullMarked;
