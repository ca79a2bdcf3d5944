package kz.arna.procedure;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application that the door has read, attributed and verified.
 *
 * @param caseId id the case shall have; the receipt key already points to it
 * @param message journal id of the envelope
 * @param client the authenticated channel
 * @param externalId the channel's id of the application
 * @param submittedAt when it reached the door: the submission moment of the order
 * @param application the parsed application, as the signed bytes say it
 * @param envelope the envelope's other elements, e.g. {@code consents}; an empty object where there are none
 * @param signature what the verification found, as the facts {@code signature.*} of the rulebook: an object with
 *     {@code valid}, {@code signerIin}, {@code signerBin}, {@code roles}, {@code certificateExpired}, …
 * @param certificate the signer's certificate and its issuer (DER, base64) for the revocation query, absent for a
 *     signature that nobody here can check
 */
public record Submission(
        UUID caseId,
        UUID message,
        String client,
        String externalId,
        Instant submittedAt,
        JsonNode application,
        JsonNode envelope,
        JsonNode signature,
        @Nullable SignerCertificate certificate) {

    /** Base64 of the DER encodings of the signer's certificate and of its issuer. */
    public record SignerCertificate(String certificate, String issuer) {}
}
