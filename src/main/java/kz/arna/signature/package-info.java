/** Verification of electronic digital signatures: CMS, chain, signer, revocation. */
@NullMarked
package kz.arna.signature;

import org.jspecify.annotations.NullMarked;
