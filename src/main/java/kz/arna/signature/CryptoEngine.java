package kz.arna.signature;

import java.security.PublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * A family of signature algorithms. Engines are beans; the first one that knows an algorithm verifies it. A certified
 * engine for the Republic's GOST algorithms joins here; it must also register its JCA provider, because certificate
 * paths are checked through JCA.
 */
public interface CryptoEngine {

    /** What an engine says of an algorithm. */
    enum Support {
        VERIFIES,
        TOO_WEAK,
        UNKNOWN
    }

    /**
     * Whether the engine verifies signatures of these algorithms with this key.
     *
     * @param digest digest algorithm of the signer, as CMS names it
     * @param signature signature algorithm of the signer; some senders name only the key's algorithm
     */
    Support supports(AlgorithmIdentifier digest, AlgorithmIdentifier signature, PublicKey key);

    /** The digest of the content, by an algorithm that the engine supports. */
    byte[] digest(AlgorithmIdentifier digest, byte[] content);

    /** Whether the value is the key's signature over the bytes, by algorithms that the engine supports. */
    boolean verifies(
            AlgorithmIdentifier digest, AlgorithmIdentifier signature, PublicKey key, byte[] signed, byte[] value);
}
