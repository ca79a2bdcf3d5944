/** Proves that the tests tried every rule and every number of the law through the public entry. */
@NullMarked
package kz.arna.rules.coverage;

import org.jspecify.annotations.NullMarked;
