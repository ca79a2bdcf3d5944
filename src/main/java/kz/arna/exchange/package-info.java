/** Messages between the gateway and its partners: journal, outbox, lanes, dispatcher, replay. Never a case. */
@NullMarked
package kz.arna.exchange;

import org.jspecify.annotations.NullMarked;
