package kz.arna.signature;

/**
 * One signer of a signature.
 *
 * @param signer who the certificate says it is
 * @param certificate the certificate
 * @param countingTime the moment at which certificate and revocation are judged
 * @param expired whether the certificate, or one above it, had ended at the counting time; no fault of the signature
 */
public record SignedBy(Signer signer, SigningCertificate certificate, CountingTime countingTime, boolean expired) {}
