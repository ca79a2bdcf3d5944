/** What every request under /api meets first: authentication, admission, bounded bodies, problems as answers. */
@NullMarked
package kz.arna.intake.web;

import org.jspecify.annotations.NullMarked;
