@NullMarked
package kz.arna.statistics.inbox;

import org.jspecify.annotations.NullMarked;
