@NullMarked
package kz.arna.statistics.file;

import org.jspecify.annotations.NullMarked;
