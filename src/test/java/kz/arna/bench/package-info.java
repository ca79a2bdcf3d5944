/** Measures the packaged gateway from outside; every part that takes time is a process of its own. */
@NullMarked
package kz.arna.bench;

import org.jspecify.annotations.NullMarked;
