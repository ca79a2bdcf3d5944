package kz.arna.signature;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Map;
import org.bouncycastle.asn1.pkcs.RSASSAPSSparams;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.jspecify.annotations.Nullable;

/** RSA (PKCS#1 v1.5 and PSS) and ECDSA with SHA-256, SHA-384 and SHA-512, by the Java platform. */
final class JcaCryptoEngine implements CryptoEngine {

    private static final String PSS = "1.2.840.113549.1.1.10";
    private static final String MGF1 = "1.2.840.113549.1.1.8";

    private static final Map<String, String> DIGESTS = Map.of(
            "2.16.840.1.101.3.4.2.1",
            "SHA-256",
            "2.16.840.1.101.3.4.2.2",
            "SHA-384",
            "2.16.840.1.101.3.4.2.3",
            "SHA-512");

    /** Signature algorithms and the digest each fixes; empty where it leaves the digest to the signer. */
    private static final Map<String, String> RSA = Map.of(
            "1.2.840.113549.1.1.1", "",
            "1.2.840.113549.1.1.11", "SHA-256",
            "1.2.840.113549.1.1.12", "SHA-384",
            "1.2.840.113549.1.1.13", "SHA-512");

    private static final Map<String, String> ECDSA = Map.of(
            "1.2.840.10045.2.1", "",
            "1.2.840.10045.4.3.2", "SHA-256",
            "1.2.840.10045.4.3.3", "SHA-384",
            "1.2.840.10045.4.3.4", "SHA-512");

    @Override
    public Support supports(AlgorithmIdentifier digest, AlgorithmIdentifier signature, PublicKey key) {
        String digestOid = digest.getAlgorithm().getId();
        String signatureOid = signature.getAlgorithm().getId();
        if (Algorithms.isOutdated(digestOid) || Algorithms.isOutdated(signatureOid)) {
            return Support.TOO_WEAK;
        }
        String hash = DIGESTS.get(digestOid);
        if (hash == null || !fits(signature, signatureOid, key, hash)) {
            return Support.UNKNOWN;
        }
        return Algorithms.isTooShort(key) ? Support.TOO_WEAK : Support.VERIFIES;
    }

    private static boolean fits(AlgorithmIdentifier signature, String oid, PublicKey key, String hash) {
        if (key instanceof ECPublicKey) {
            return fixes(ECDSA.get(oid), hash);
        }
        if (key instanceof RSAPublicKey) {
            return oid.equals(PSS) ? pss(signature, hash) != null : fixes(RSA.get(oid), hash);
        }
        return false;
    }

    private static boolean fixes(@Nullable String fixed, String hash) {
        return fixed != null && (fixed.isEmpty() || fixed.equals(hash));
    }

    /** PSS parameters of the signer; none unless one digest serves content, signature and mask (RFC 4056). */
    private static @Nullable PSSParameterSpec pss(AlgorithmIdentifier signature, String hash) {
        if (signature.getParameters() == null) {
            return null;
        }
        RSASSAPSSparams params = RSASSAPSSparams.getInstance(signature.getParameters());
        AlgorithmIdentifier mask = params.getMaskGenAlgorithm();
        if (mask.getParameters() == null) {
            return null;
        }
        String maskHash = DIGESTS.get(AlgorithmIdentifier.getInstance(mask.getParameters())
                .getAlgorithm()
                .getId());
        boolean uniform =
                hash.equals(DIGESTS.get(params.getHashAlgorithm().getAlgorithm().getId()))
                        && mask.getAlgorithm().getId().equals(MGF1)
                        && hash.equals(maskHash);
        if (!uniform) {
            return null;
        }
        int salt = params.getSaltLength().intValueExact();
        return new PSSParameterSpec(hash, "MGF1", new MGF1ParameterSpec(hash), salt, PSSParameterSpec.TRAILER_FIELD_BC);
    }

    @Override
    public byte[] digest(AlgorithmIdentifier digest, byte[] content) {
        try {
            return MessageDigest.getInstance(name(digest)).digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-2", e);
        }
    }

    @Override
    public boolean verifies(
            AlgorithmIdentifier digest, AlgorithmIdentifier signature, PublicKey key, byte[] signed, byte[] value) {
        try {
            Signature verification = verification(signature, key, name(digest));
            verification.initVerify(key);
            verification.update(signed);
            return verification.verify(value);
        } catch (SignatureException | InvalidKeyException e) {
            // A value that is no signature of this key at all, e.g. of another length.
            return false;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("supported by every Java platform", e);
        }
    }

    private static Signature verification(AlgorithmIdentifier signature, PublicKey key, String hash)
            throws GeneralSecurityException {
        if (signature.getAlgorithm().getId().equals(PSS)) {
            Signature verification = Signature.getInstance("RSASSA-PSS");
            verification.setParameter(pss(signature, hash));
            return verification;
        }
        String family = key instanceof ECPublicKey ? "withECDSA" : "withRSA";
        return Signature.getInstance(hash.replace("-", "") + family);
    }

    private static String name(AlgorithmIdentifier digest) {
        String name = DIGESTS.get(digest.getAlgorithm().getId());
        if (name == null) {
            throw new IllegalArgumentException("not a digest of this engine");
        }
        return name;
    }
}
