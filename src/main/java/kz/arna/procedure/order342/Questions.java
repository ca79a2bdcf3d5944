package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import kz.arna.base.Kazakhstan;
import kz.arna.casefile.CaseFile;
import kz.arna.exchange.OutboundMessage;
import kz.arna.exchange.Outbox;
import kz.arna.exchange.RepeatClass;
import kz.arna.rules.kernel.Parameters;
import kz.arna.rules.order342.Order342;
import org.springframework.stereotype.Component;

/** The questions that the order has the operator ask about an applicant; each is a lane of its own. */
@Component
class Questions {

    private final Outbox outbox;
    private final CheckStore checks;
    private final RatesOfCase rates;
    private final Parameters law;
    private final ObjectMapper json;
    private final Clock clock;

    Questions(Outbox outbox, CheckStore checks, RatesOfCase rates, Order342 rules, ObjectMapper json, Clock clock) {
        this.outbox = outbox;
        this.checks = checks;
        this.rates = rates;
        this.law = rules.rulebook().law();
        this.json = json;
        this.clock = clock;
    }

    /**
     * What leaves at submission: debts, because the day of filing is what counts (DPR-R-005), with the taxes paid, and
     * whether the signer's certificate was revoked.
     *
     * @param lastMoment until when an answer is of use
     */
    void askAtSubmission(CaseFile c, Instant lastMoment) {
        CaseDocument document = new CaseDocument(c.application());
        LocalDate filed = Kazakhstan.dayOf(c.submittedAt());
        ObjectNode debt = json.createObjectNode()
                .put("taxpayer", c.applicantId())
                .put("kind", document.applicantKind())
                .put("onDate", filed.toString());
        ask(c, "src", "debt-query", debt, lastMoment);
        ObjectNode taxes =
                json.createObjectNode().put("taxpayer", c.applicantId()).put("kind", document.applicantKind());
        ArrayNode years = taxes.putArray("years");
        for (int back = law.on(filed).whole("taxes.years"); back >= 1; back--) {
            years.add(filed.getYear() - back);
        }
        ask(c, "src", "tax-payments", taxes, lastMoment);
        JsonNode certificate = document.certificate();
        if (certificate.isObject()) {
            ObjectNode revocation = json.createObjectNode();
            revocation.set("certificate", certificate.path("certificate"));
            revocation.set("issuer", certificate.path("issuer"));
            revocation.put("at", signedAt(c, document).toString());
            ask(c, "pki", "revocation", revocation, lastMoment);
        }
    }

    /**
     * What is asked once the package is complete; the questions of one case run side by side. The register is asked for the
     * day of filing, on which membership counts (AMB-DPR-16).
     */
    void askForCompliance(CaseFile c, Instant lastMoment) {
        CaseDocument document = new CaseDocument(c.application());
        String today = Kazakhstan.dayOf(clock.instant()).toString();
        String filed = Kazakhstan.dayOf(c.submittedAt()).toString();
        ask(
                c,
                "category",
                "query",
                json.createObjectNode()
                        .put("subject", c.applicantId())
                        .put("kind", document.applicantKind())
                        .put("onDate", today),
                lastMoment);
        ask(
                c,
                "gfc",
                "registration",
                json.createObjectNode().put("subject", c.applicantId()).put("kind", document.applicantKind()),
                lastMoment);
        ask(
                c,
                "producers",
                "extract",
                json.createObjectNode().put("bin", c.applicantId()).put("onDate", filed),
                lastMoment);
        rates.askWhatIsMissing(c, lastMoment);
    }

    private static Instant signedAt(CaseFile c, CaseDocument document) {
        String counting = document.signature().path("countingTime").asText("");
        return counting.isEmpty() ? c.submittedAt() : Instant.parse(counting);
    }

    private void ask(CaseFile c, String partner, String message, ObjectNode body, Instant lastMoment) {
        String correlation = c.number() + ":" + message;
        outbox.enqueue(new OutboundMessage(
                partner,
                message,
                partner + ":" + correlation,
                correlation,
                c.number(),
                body.toString().getBytes(StandardCharsets.UTF_8),
                RepeatClass.R,
                clock.instant(),
                lastMoment,
                c.message()));
        checks.open(c.id(), CheckStore.Check.open(partner, message, correlation, clock.instant()));
    }
}
