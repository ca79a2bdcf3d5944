package kz.arna.signature;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * A report as the facts {@code signature.*} of the rulebook. A fact that was not verified is absent, never false: of an
 * unsupported signature only {@code status} and what it {@code claimed} are told.
 */
public final class SignatureFacts {

    private SignatureFacts() {}

    /**
     * The facts about the signer who counts for the applicant.
     *
     * @param iin the applicant's IIN, where there is one
     * @param bin the applicant's BIN, where there is one
     * @return {@code status}, and of a valid signature {@code valid}, {@code signerIin}, {@code signerBin}, {@code
     *     signerName}, {@code roles}, {@code certificateExpired}, {@code forSigning}, {@code countingTime} (ISO instant),
     *     {@code timestamp}, {@code certificateSha256}
     */
    public static ObjectNode of(SignatureReport report, @Nullable String iin, @Nullable String bin) {
        ObjectNode facts = JsonNodeFactory.instance.objectNode();
        facts.put("status", report.status().name());
        SignedBy signedBy = report.signerFor(iin, bin);
        if (signedBy == null) {
            return facts.put("valid", false).put("reason", String.valueOf(report.reason()));
        }
        if (report.isValid()) {
            facts.put("valid", true);
            facts.put("certificateExpired", signedBy.expired());
            describe(facts, signedBy);
        } else {
            describe(facts.putObject("claimed"), signedBy);
        }
        return facts;
    }

    private static void describe(ObjectNode facts, SignedBy signedBy) {
        Signer signer = signedBy.signer();
        putIfKnown(facts, "signerIin", signer.iin());
        putIfKnown(facts, "signerBin", signer.bin());
        putIfKnown(facts, "signerName", signer.commonName());
        signer.roles().stream().sorted().map(Enum::name).forEach(facts.putArray("roles")::add);
        facts.put("forSigning", signedBy.certificate().forSigning());
        facts.put("countingTime", signedBy.countingTime().at().toString());
        facts.put("timestamp", signedBy.countingTime().timestamp().name());
        facts.put("certificateSha256", signedBy.certificate().sha256());
    }

    private static void putIfKnown(ObjectNode facts, String name, @Nullable String value) {
        if (value != null) {
            facts.put(name, value);
        }
    }
}
