/** When the gateway may be sent traffic. */
@NullMarked
package kz.arna.app.health;

import org.jspecify.annotations.NullMarked;
