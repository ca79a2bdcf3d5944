@NullMarked
package kz.arna.app;

import org.jspecify.annotations.NullMarked;
