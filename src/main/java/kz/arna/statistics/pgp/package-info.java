/** OpenPGP around the Bureau's files, where it was agreed. */
@NullMarked
package kz.arna.statistics.pgp;

import org.jspecify.annotations.NullMarked;
