/** What drives the packaged gateway from outside: its process, its clients, its load and its wires. */
@NullMarked
package kz.arna.load;

import org.jspecify.annotations.NullMarked;
