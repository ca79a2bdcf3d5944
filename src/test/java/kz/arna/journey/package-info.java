/** The main job from the portal to a decided case, through the doors, on real PostgreSQL and real HTTP. */
@NullMarked
package kz.arna.journey;

import org.jspecify.annotations.NullMarked;
