package kz.arna.signature;

import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Set;

/** Object identifiers of algorithms that need no engine to be judged. */
public final class Algorithms {

    /** MD5 and SHA-1, alone and with RSA, DSA and ECDSA. */
    private static final Set<String> OUTDATED = Set.of(
            "1.2.840.113549.2.5",
            "1.3.14.3.2.26",
            "1.2.840.113549.1.1.4",
            "1.2.840.113549.1.1.5",
            "1.3.14.3.2.29",
            "1.2.840.10040.4.3",
            "1.2.840.10045.4.1");

    private static final int SHORTEST_RSA = 2048;
    private static final int SHORTEST_CURVE = 256;

    private Algorithms() {}

    /** Whether it rests on MD5 or SHA-1. */
    public static boolean isOutdated(String oid) {
        return OUTDATED.contains(oid);
    }

    /** GOST 34.310-2004, GOST 34.10-2015 and their digests, all below the arc of the Republic. */
    static boolean isOfTheRepublic(String oid) {
        return oid.startsWith("1.2.398.3.10.1.");
    }

    static boolean isTooShort(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength() < SHORTEST_RSA;
            case ECPublicKey curve -> curve.getParams().getCurve().getField().getFieldSize() < SHORTEST_CURVE;
            default -> false;
        };
    }
}
