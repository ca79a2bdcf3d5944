package kz.arna.intake.application;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Objects;
import kz.arna.base.Problem;
import kz.arna.base.Rejected;
import kz.arna.procedure.Submission.SignerCertificate;
import kz.arna.signature.InvalidReason;
import kz.arna.signature.SignatureReport;
import kz.arna.signature.SignatureVerifier;
import kz.arna.signature.SignedBy;
import kz.arna.signature.Signer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Signatures by the verifier. An invalid one ends here; one that nobody here can check (GOST) passes without a single
 * fact, because an unchecked certificate proves nothing: the check is a person's.
 */
@Component
final class VerifiedGate implements SignatureGate {

    private static final int UNPROCESSABLE = 422;

    private final SignatureVerifier verifier;

    VerifiedGate(SignatureVerifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public Checked verify(byte[] content, byte[] cms, Instant receivedAt) {
        SignatureReport report = verifier.verify(content, cms, receivedAt);
        if (report.status() == SignatureReport.Status.INVALID) {
            throw new Rejected(problem(Objects.requireNonNull(report.reason())));
        }
        return (iin, bin) -> verified(report, iin, bin);
    }

    private static Verified verified(SignatureReport report, @Nullable String iin, @Nullable String bin) {
        SignedBy signedBy = report.signerFor(iin, bin);
        if (!report.isValid() || signedBy == null) {
            return new Verified(JsonNodeFactory.instance.objectNode(), null, null, null);
        }
        Signer signer = signedBy.signer();
        String issuer = signedBy.certificate().issuer();
        return new Verified(
                facts(signedBy),
                signer.iin(),
                signer.bin(),
                issuer == null
                        ? null
                        : new SignerCertificate(signedBy.certificate().encoded(), issuer));
    }

    private static ObjectNode facts(SignedBy signedBy) {
        Signer signer = signedBy.signer();
        ObjectNode facts = JsonNodeFactory.instance
                .objectNode()
                .put("valid", true)
                .put("certificateExpired", signedBy.expired())
                .put("keyUsageSigning", signedBy.certificate().forSigning())
                .put("countingTime", signedBy.countingTime().at().toString());
        if (signer.iin() != null) {
            facts.put("signerIin", signer.iin());
        }
        if (signer.bin() != null) {
            facts.put("signerBin", signer.bin());
        }
        signer.roles().stream().map(Enum::name).sorted().forEach(facts.putArray("roles")::add);
        return facts;
    }

    private static Problem problem(InvalidReason reason) {
        return new Problem("SIGNATURE_" + reason.name(), UNPROCESSABLE, "/signature", reason.text());
    }
}
