/**
 * Primary statistics of those who consented: the 21 monitored lines, files and batches exchanged with the Bureau of
 * National Statistics, the values that count today and those they replaced.
 */
@NullMarked
package kz.arna.statistics;

import org.jspecify.annotations.NullMarked;
