/** Calls of officials and operators, as {@code openapi/desk-v1.yaml} says. */
@NullMarked
package kz.arna.console.desk;

import org.jspecify.annotations.NullMarked;
