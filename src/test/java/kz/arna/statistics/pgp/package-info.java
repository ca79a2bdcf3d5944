/** Tests of OpenPGP around files. */
@NullMarked
package kz.arna.statistics.pgp;

import org.jspecify.annotations.NullMarked;
