/** A public-key infrastructure for tests and demo: authorities, persons who sign, responder, list and timestamps. */
@NullMarked
package kz.arna.simulator.pki;

import org.jspecify.annotations.NullMarked;
