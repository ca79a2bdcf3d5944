package kz.arna.signature;

import java.security.PublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.arna.signature.SignatureReport.Status;
import org.bouncycastle.asn1.cms.SignerInfo;
import org.bouncycastle.asn1.x509.Certificate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Verifies detached CMS signatures (RFC 5652) over exact bytes. Needs no network: revocation is a query of its own. Safe
 * for many threads.
 */
public final class SignatureVerifier {

    private static final Logger LOG = LoggerFactory.getLogger(SignatureVerifier.class);

    private final List<CryptoEngine> engines;
    private final KnownCertificates certificates;
    private final Timestamps timestamps;
    private final Clock clock;
    private final Duration clockSkew;

    SignatureVerifier(
            List<CryptoEngine> engines,
            KnownCertificates certificates,
            Timestamps timestamps,
            Clock clock,
            Duration clockSkew) {
        this.engines = List.copyOf(engines);
        this.certificates = certificates;
        this.timestamps = timestamps;
        this.clock = clock;
        this.clockSkew = clockSkew;
    }

    /**
     * A verifier by the settings.
     *
     * @throws IllegalStateException when a folder of anchors is empty or holds something else than certificates
     */
    public static SignatureVerifier of(SignatureSettings settings, List<CryptoEngine> engines, Clock clock) {
        TrustAnchors anchors = TrustAnchors.from(settings.anchors());
        TrustAnchors stamping =
                settings.timestampAnchors().isEmpty() ? anchors : TrustAnchors.from(settings.timestampAnchors());
        return new SignatureVerifier(
                engines,
                new KnownCertificates(
                        new CertificatePaths(anchors),
                        new SubjectReader(settings.checkDigits()),
                        settings.rememberedCertificates()),
                new Timestamps(new CertificatePaths(stamping), settings.clockSkew()),
                clock,
                settings.clockSkew());
    }

    /** Verifies a signature received now. */
    public SignatureReport verify(byte[] content, byte[] cms) {
        return verify(content, cms, clock.instant());
    }

    /**
     * Verifies a signature.
     *
     * @param content the bytes that were signed
     * @param cms the detached signature, DER or BER
     * @param receivedAt when it was received; counts where no trusted timestamp does
     */
    public SignatureReport verify(byte[] content, byte[] cms, Instant receivedAt) {
        try {
            CmsContainer container = CmsContainer.read(cms);
            List<SignedBy> signers = new ArrayList<>();
            boolean unsupported = false;
            for (SignerInfo signer : container.signers()) {
                Certificate certificate = container.certificateOf(signer);
                if (isOfTheRepublic(signer, certificate) && nobodyVerifies(signer, certificate)) {
                    unsupported = true;
                    signers.add(certificates.claimed(certificate, timestamps.count(signer, receivedAt)));
                } else {
                    signers.add(verify(content, signer, certificates.get(certificate, container), receivedAt));
                }
            }
            Status status = unsupported ? Status.UNSUPPORTED : Status.VALID;
            return new SignatureReport(status, null, signers, receivedAt);
        } catch (NotTrusted e) {
            return SignatureReport.invalid(e.reason(), receivedAt);
        } catch (RuntimeException e) {
            // Hostile bytes make the ASN.1 library throw nearly anything, null pointers and array bounds included.
            LOG.debug("unreadable signature: {}", e.getClass().getName());
            return SignatureReport.invalid(InvalidReason.MALFORMED, receivedAt);
        }
    }

    private static boolean isOfTheRepublic(SignerInfo signer, Certificate certificate) {
        String key = certificate
                .getSubjectPublicKeyInfo()
                .getAlgorithm()
                .getAlgorithm()
                .getId();
        String signature = signer.getDigestEncryptionAlgorithm().getAlgorithm().getId();
        String issuing = certificate.getSignatureAlgorithm().getAlgorithm().getId();
        return Algorithms.isOfTheRepublic(key)
                || Algorithms.isOfTheRepublic(signature)
                || Algorithms.isOfTheRepublic(issuing);
    }

    private boolean nobodyVerifies(SignerInfo signer, Certificate certificate) throws NotTrusted {
        PublicKey key = Certificates.parse(certificate).getPublicKey();
        return engines.stream()
                .allMatch(engine ->
                        engine.supports(signer.getDigestAlgorithm(), signer.getDigestEncryptionAlgorithm(), key)
                                == CryptoEngine.Support.UNKNOWN);
    }

    private SignedBy verify(byte[] content, SignerInfo signer, KnownCertificate known, Instant receivedAt)
            throws NotTrusted {
        CryptoEngine engine = engineFor(signer, known);
        SignedAttributes attributes = SignedAttributes.of(signer);
        attributes.requireContent(engine.digest(signer.getDigestAlgorithm(), content));
        attributes.requireConsistent(signer, Certificates.der(known.certificate()));
        boolean holds = engine.verifies(
                signer.getDigestAlgorithm(),
                signer.getDigestEncryptionAlgorithm(),
                known.key(),
                attributes.encoded(),
                signer.getEncryptedDigest().getOctets());
        if (!holds) {
            throw new NotTrusted(InvalidReason.SIGNATURE_MISMATCH);
        }
        CountingTime time = timestamps.count(signer, receivedAt);
        if (time.at().plus(clockSkew).isBefore(known.description().notBefore())) {
            throw new NotTrusted(InvalidReason.CERTIFICATE_NOT_YET_VALID);
        }
        return new SignedBy(known.signer(), known.description(), time, time.at().isAfter(known.trustedUntil()));
    }

    private CryptoEngine engineFor(SignerInfo signer, KnownCertificate known) throws NotTrusted {
        for (CryptoEngine engine : engines) {
            switch (engine.supports(signer.getDigestAlgorithm(), signer.getDigestEncryptionAlgorithm(), known.key())) {
                case VERIFIES -> {
                    return engine;
                }
                case TOO_WEAK -> throw new NotTrusted(InvalidReason.WEAK_ALGORITHM);
                case UNKNOWN -> {}
            }
        }
        throw new NotTrusted(InvalidReason.UNKNOWN_ALGORITHM);
    }
}
