package kz.arna.rules.order342.eligibility;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.order342.filing.Filing;

/** What the verification and the revocation query found about the signature. */
record SignatureFacts(Filing filing) {

    private static final List<String> NAMES = List.of(
            "signature.valid",
            "signature.certificateExpired",
            "signature.keyUsageSigning",
            "signature.revocation",
            "signature.signerIin",
            "signature.signerBin",
            "signature.roles");

    static SignatureFacts of(Filing filing) {
        return new SignatureFacts(filing);
    }

    Grounds grounds() {
        Grounds grounds = Grounds.none();
        for (String name : NAMES) {
            grounds = grounds.and(filing.fact(name));
        }
        return grounds;
    }

    /** The key was not in force, not for signing, or the signature does not hold. */
    boolean broken() {
        return is("signature.valid", false)
                || is("signature.certificateExpired", true)
                || is("signature.keyUsageSigning", false)
                || revocation().filter("REVOKED"::equals).isPresent();
    }

    /** Known to hold, with a key that was known to be in force. */
    boolean inForce() {
        return is("signature.valid", true)
                && is("signature.certificateExpired", false)
                && revocation().filter("GOOD"::equals).isPresent();
    }

    Optional<String> iin() {
        return filing.fact("signature.signerIin").flatMap(Fact::text);
    }

    Optional<String> bin() {
        return filing.fact("signature.signerBin").flatMap(Fact::text);
    }

    Set<String> roles() {
        return filing.fact("signature.roles").stream()
                .flatMap(fact -> StreamSupport.stream(fact.value().spliterator(), false))
                .map(JsonNode::asText)
                .collect(Collectors.toSet());
    }

    private Optional<String> revocation() {
        return filing.fact("signature.revocation").flatMap(Fact::code);
    }

    private boolean is(String name, boolean expected) {
        return filing.fact(name)
                .flatMap(Fact::flag)
                .filter(flag -> flag == expected)
                .isPresent();
    }
}
