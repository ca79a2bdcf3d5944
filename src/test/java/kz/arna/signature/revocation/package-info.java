/** Answers about revocation: true, false, stale and of somebody else. */
@NullMarked
package kz.arna.signature.revocation;

import org.jspecify.annotations.NullMarked;
