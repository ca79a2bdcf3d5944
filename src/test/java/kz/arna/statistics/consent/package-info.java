/** Tests of consents. */
@NullMarked
package kz.arna.statistics.consent;

import org.jspecify.annotations.NullMarked;
