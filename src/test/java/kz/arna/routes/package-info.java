/** Every route on its real file, against a simulated partner, and the lint over all route files. */
@NullMarked
package kz.arna.routes;

import org.jspecify.annotations.NullMarked;
