/** What the partners' routes and mappings need and YAML cannot say: exact amounts, days, queries, fault details. */
@NullMarked
package kz.arna.partner;

import org.jspecify.annotations.NullMarked;
