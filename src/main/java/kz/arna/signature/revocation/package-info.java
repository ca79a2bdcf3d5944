/** Whether a certificate was revoked at the moment that counts: by OCSP (RFC 6960), else by the revocation list (RFC 5280). */
@NullMarked
package kz.arna.signature.revocation;

import org.jspecify.annotations.NullMarked;
