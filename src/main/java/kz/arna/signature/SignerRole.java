package kz.arna.signature;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** In which capacity a certificate lets its owner sign: object identifiers below {@code 1.2.398.3.3.4} (V2000021440). */
public enum SignerRole {
    INDIVIDUAL("1.1"),
    INDIVIDUAL_SYSTEM("1.1.1"),
    LEGAL_ENTITY("1.2"),
    CEO("1.2.1"),
    RIGHT_TO_SIGN("1.2.2"),
    FINANCIAL("1.2.3"),
    HR("1.2.4"),
    EMPLOYEE("1.2.5"),
    AUTHORITY_STAFF("2"),
    AUTHORITY_ADMINISTRATOR("2.1"),
    AUTHORITY_MANAGER("2.2"),
    AUTHORITY_OPERATOR("2.3"),
    REMOTE_IDENTIFICATION("3");

    private static final String ARC = "1.2.398.3.3.4.";
    private static final Map<String, SignerRole> BY_OID =
            Arrays.stream(values()).collect(Collectors.toMap(SignerRole::oid, Function.identity()));

    private final String oid;

    SignerRole(String suffix) {
        this.oid = ARC + suffix;
    }

    /** The object identifier in the certificate's extended key usage. */
    public String oid() {
        return oid;
    }

    /** The role of the identifier; every one below remote identification is that. */
    public static Optional<SignerRole> of(String oid) {
        if (oid.startsWith(REMOTE_IDENTIFICATION.oid + ".")) {
            return Optional.of(REMOTE_IDENTIFICATION);
        }
        return Optional.ofNullable(BY_OID.get(oid));
    }
}
