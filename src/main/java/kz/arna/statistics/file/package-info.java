/**
 * What a file for us must look like, and the check of it: pure, without database and network, so that the Bureau can run
 * the same check offline.
 */
@NullMarked
package kz.arna.statistics.file;

import org.jspecify.annotations.NullMarked;
