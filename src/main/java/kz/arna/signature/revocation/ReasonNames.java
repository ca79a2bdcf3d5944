package kz.arna.signature.revocation;

import java.util.List;

/** Names of the revocation reasons as RFC 5280 writes them. */
final class ReasonNames {

    private static final List<String> NAMES = List.of(
            "unspecified",
            "keyCompromise",
            "cACompromise",
            "affiliationChanged",
            "superseded",
            "cessationOfOperation",
            "certificateHold",
            "unused",
            "removeFromCRL",
            "privilegeWithdrawn",
            "aACompromise");

    private ReasonNames() {}

    static String of(int code) {
        return code >= 0 && code < NAMES.size() ? NAMES.get(code) : "unspecified";
    }
}
