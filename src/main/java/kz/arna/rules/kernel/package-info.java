/** What a rule, a verdict, a rule set and a rulebook are. Pure: no Spring, no database, no clock. */
@NullMarked
package kz.arna.rules.kernel;

import org.jspecify.annotations.NullMarked;
