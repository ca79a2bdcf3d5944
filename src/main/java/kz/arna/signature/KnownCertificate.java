package kz.arna.signature;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;

/**
 * What is remembered of a certificate whose path was found: it depends on the certificate and the anchors alone.
 *
 * @param trustedUntil the earliest end on its path
 */
record KnownCertificate(
        X509Certificate certificate,
        PublicKey key,
        Signer signer,
        SigningCertificate description,
        Instant trustedUntil) {}
