package kz.arna.intake.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import kz.arna.base.Problem;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.intake.form.ApplicationForm;
import kz.arna.intake.form.StrictJson;
import org.springframework.stereotype.Component;

/** Reads an application as far as the door goes: envelope, signature, JSON, form, whose it is. Touches no database. */
@Component
class ApplicationReader {

    private static final String AT = "/application";

    private final SignatureGate signatures;
    private final Clock clock;

    ApplicationReader(SignatureGate signatures, Clock clock) {
        this.signatures = signatures;
        this.clock = clock;
    }

    /** @throws Rejected if it is no envelope, or the signature does not verify, or its content is no JSON object */
    Read read(String client, String caseType, byte[] body) {
        Instant now = clock.instant();
        Envelope envelope = Envelope.read(body);
        SignatureGate.Checked signature = signatures.verify(envelope.application(), envelope.signature(), now);
        JsonNode application = StrictJson.read(envelope.application(), AT);
        JsonNode applicant = application.path("applicant");
        SignatureGate.Verified verified = signature.forApplicant(
                applicant.path("iin").textValue(), applicant.path("bin").textValue());
        return new Read(client, caseType, body, envelope, application, verified, now);
    }

    /** What makes the content unreadable or nobody's; empty if it may become a case. */
    List<Problem> problems(Read read) {
        List<Problem> problems = ApplicationForm.check(read.application(), AT);
        if (problems.isEmpty() && !isAttributable(read)) {
            return List.of(Problems.of("NOT_ATTRIBUTABLE", AT + "/applicant"));
        }
        return problems;
    }

    /** A form without BIN and IIN lacks information (¶35), but whoever signed it can be told of the refusal. */
    private static boolean isAttributable(Read read) {
        JsonNode applicant = read.application().path("applicant");
        return applicant.path("bin").isTextual()
                || applicant.path("iin").isTextual()
                || read.signature().signerBin() != null
                || read.signature().signerIin() != null;
    }
}
