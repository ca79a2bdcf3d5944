/** The partners as simulators that speak the real formats over real sockets, for tests, demo and benchmarks. */
@NullMarked
package kz.arna.simulator;

import org.jspecify.annotations.NullMarked;
