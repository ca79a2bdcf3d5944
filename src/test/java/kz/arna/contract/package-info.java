/** Holds the published contracts and the running gateway equal. */
@NullMarked
package kz.arna.contract;

import org.jspecify.annotations.NullMarked;
