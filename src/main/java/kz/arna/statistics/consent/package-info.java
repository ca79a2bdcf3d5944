/** Consents to disclose primary statistics: kept, withdrawn, ended, and told to the Bureau in batches. */
@NullMarked
package kz.arna.statistics.consent;

import org.jspecify.annotations.NullMarked;
