/** The beans that the inbound routes call, one per kind of message. */
@NullMarked
package kz.arna.intake.door;

import org.jspecify.annotations.NullMarked;
