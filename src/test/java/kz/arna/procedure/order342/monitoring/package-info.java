/** What follows for people and terms after a payment, without a database. */
@NullMarked
package kz.arna.procedure.order342.monitoring;

import org.jspecify.annotations.NullMarked;
