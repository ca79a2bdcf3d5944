/** Migrations that need more than SQL; the others are beside them in the resources. */
@NullMarked
package db.migration;

import org.jspecify.annotations.NullMarked;
