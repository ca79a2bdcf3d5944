package kz.arna.intake.application;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import kz.arna.procedure.Submission.SignerCertificate;
import org.jspecify.annotations.Nullable;

/** What the door wants to know of a signature. */
interface SignatureGate {

    /**
     * Verifies the signature over exactly these bytes.
     *
     * @param receivedAt counts as the time of signing where no trusted timestamp says otherwise
     * @throws kz.arna.base.Rejected if it does not verify; what is only expired, revoked or not checkable here passes
     */
    Checked verify(byte[] content, byte[] cms, Instant receivedAt);

    /** A signature that verified, before it is known whose application it is. */
    @FunctionalInterface
    interface Checked {

        /**
         * The signer that counts for this applicant.
         *
         * @param iin of the applicant, if the application names it
         * @param bin of the applicant, if the application names it
         */
        Verified forApplicant(@Nullable String iin, @Nullable String bin);
    }

    /**
     * A signature that may enter.
     *
     * @param facts the facts {@code signature.*} of the rulebook, without their prefix
     * @param signerIin of the certificate, if it could be read
     * @param signerBin of the certificate, if it could be read
     */
    record Verified(
            ObjectNode facts,
            @Nullable String signerIin,
            @Nullable String signerBin,
            @Nullable SignerCertificate certificate) {}
}
