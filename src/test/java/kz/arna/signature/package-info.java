/** Signatures: every reason to refuse one, real certificates, revocation. */
@NullMarked
package kz.arna.signature;

import org.jspecify.annotations.NullMarked;
