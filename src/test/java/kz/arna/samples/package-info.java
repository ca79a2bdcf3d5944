/** What lies in {@code samples/} works as the README says. */
@NullMarked
package kz.arna.samples;

import org.jspecify.annotations.NullMarked;
