/** Which systems may call, with which keys and scopes, and who is calling now. */
@NullMarked
package kz.arna.intake.client;

import org.jspecify.annotations.NullMarked;
