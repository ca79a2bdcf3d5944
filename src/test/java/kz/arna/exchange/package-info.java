/** The exchange, tried on a real database and a Camel context whose partners do as the test says. */
@NullMarked
package kz.arna.exchange;

import org.jspecify.annotations.NullMarked;
