/**
 * Electronic digital signatures: CMS over exact bytes, the signer's certificate and its path to a trust anchor, the time
 * that counts, revocation. It says what was found; what follows from it is the order's and the door's to decide.
 */
@NullMarked
package kz.arna.signature;

import org.jspecify.annotations.NullMarked;
