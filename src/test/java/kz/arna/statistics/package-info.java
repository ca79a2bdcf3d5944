@NullMarked
package kz.arna.statistics;

import org.jspecify.annotations.NullMarked;
