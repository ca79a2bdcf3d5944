/** The three connection pools on one database. */
@NullMarked
package kz.arna.app.database;

import org.jspecify.annotations.NullMarked;
