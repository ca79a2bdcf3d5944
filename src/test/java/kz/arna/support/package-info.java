/** What tests share: a real database, a movable clock. */
@NullMarked
package kz.arna.support;

import org.jspecify.annotations.NullMarked;
