/** The terms of the service: whether each of its steps came in time (¶34–37). */
@NullMarked
package kz.arna.rules.order342.service;

import org.jspecify.annotations.NullMarked;
