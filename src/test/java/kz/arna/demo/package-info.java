/** The demo: gateway, database and partners in one process, playing the main job over real sockets. */
@NullMarked
package kz.arna.demo;

import org.jspecify.annotations.NullMarked;
