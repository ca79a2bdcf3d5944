package kz.arna.intake.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import kz.arna.base.Sha256;

/**
 * An application that was read and verified, before anything is stored.
 *
 * @param body the whole message as it came
 * @param receivedAt when it reached the door: the submission moment
 */
record Read(
        String client,
        String caseType,
        byte[] body,
        Envelope envelope,
        JsonNode application,
        SignatureGate.Verified signature,
        Instant receivedAt) {

    /** Identity of the content: the signed bytes alone, whatever the signature. */
    byte[] sha256() {
        return Sha256.of(envelope.application());
    }
}
