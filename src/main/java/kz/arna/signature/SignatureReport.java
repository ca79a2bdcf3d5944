package kz.arna.signature;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the verification of a detached signature found.
 *
 * @param status whether the signature holds
 * @param reason why it does not; present exactly when the status is {@link Status#INVALID}
 * @param signers who signed, in the order of the signature; all of them verified when the status is {@link Status#VALID},
 *     only claimed by the certificate when it is {@link Status#UNSUPPORTED}, none when it is {@link Status#INVALID}
 * @param receivedAt when the signature was received
 */
public record SignatureReport(
        Status status, @Nullable InvalidReason reason, List<SignedBy> signers, Instant receivedAt) {

    /** Whether a signature holds. */
    public enum Status {
        /** Every signer verified. The certificate may have expired or be for authentication: the order judges that. */
        VALID,
        /** Cannot be trusted; see the reason. */
        INVALID,
        /** An algorithm of the Republic that no engine here verifies: kept, and a person's task. */
        UNSUPPORTED
    }

    public SignatureReport {
        signers = List.copyOf(signers);
    }

    static SignatureReport invalid(InvalidReason reason, Instant receivedAt) {
        return new SignatureReport(Status.INVALID, reason, List.of(), receivedAt);
    }

    /** Whether the signature verified. */
    public boolean isValid() {
        return status == Status.VALID;
    }

    /**
     * The signer that counts for an applicant: the first whose IIN or BIN is the applicant's, else the first signer.
     *
     * @param iin the applicant's IIN, 12 digits, where there is one
     * @param bin the applicant's BIN, 12 digits, where there is one
     * @return none only when the signature is invalid
     */
    public @Nullable SignedBy signerFor(@Nullable String iin, @Nullable String bin) {
        for (SignedBy signedBy : signers) {
            if (signedBy.signer().is(iin, bin)) {
                return signedBy;
            }
        }
        return signers.isEmpty() ? null : signers.getFirst();
    }
}
