package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Uuid7;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.NewCase;
import kz.arna.casefile.NewWorkItem;
import kz.arna.procedure.order342.ReimbursementGraph;
import kz.arna.statistics.StatLines;
import kz.arna.statistics.consent.Consents;
import kz.arna.statistics.consent.NewConsent;
import org.springframework.stereotype.Component;

/** Opens cases of agreements that were concluded and paid before the gateway; each is born in MONITORING (DPR-T-19). */
@Component
class ImportedCases {

    private static final int SCHEMA_VERSION = 1;

    private final CaseFiles cases;
    private final MonitoringStart start;
    private final Consents consents;
    private final ObjectMapper json;
    private final Clock clock;

    ImportedCases(CaseFiles cases, MonitoringStart start, Consents consents, ObjectMapper json, Clock clock) {
        this.cases = cases;
        this.start = start;
        this.consents = consents;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Opens the case, begins to watch it and records its consent.
     *
     * @param token the import, which stands where a filed case has its envelope
     * @param by who confirmed it
     */
    void open(HistoricAgreement row, UUID token, String by) {
        UUID id = Uuid7.next();
        CaseFile opened = cases.open(newCase(row, id, token, by));
        start.begin(new Agreement(
                opened.id(),
                row.id(),
                row.number(),
                row.on(),
                row.support(),
                row.paidOn(),
                row.category(),
                null,
                token));
        consent(row, opened.id(), token, by);
    }

    /** Whether a running agreement has no consent; one that was withdrawn is not given again by a file. */
    boolean lacksConsent(Agreement agreement) {
        return agreement.endedOn() == null
                && consents.ofCase(agreement.caseId()).isEmpty();
    }

    /** Records the consent that the row tells of, if any. */
    void consent(HistoricAgreement row, UUID caseId, UUID token, String by) {
        if (row.consentOn() != null) {
            consents.record(new NewConsent(
                    row.id(),
                    caseId,
                    row.on(),
                    row.consentOn(),
                    true,
                    StatLines.monitored().lines(),
                    by,
                    "import " + token + ", agreement " + row.number()));
        }
    }

    private NewCase newCase(HistoricAgreement row, UUID id, UUID token, String by) {
        // A case has a moment of submission: of one whose day the register does not tell, it is the agreement's; no
        // report shows it.
        LocalDate received = row.receivedOn() == null ? row.on() : row.receivedOn();
        Instant filed = Kazakhstan.startOf(received);
        return new NewCase(
                id,
                ReimbursementGraph.CASE_TYPE,
                "DPR",
                ReimbursementGraph.MONITORING,
                "AgreementImported",
                Actor.gateway(),
                row.id(),
                row.name(),
                row.channel(),
                row.externalId(),
                row.language(),
                filed,
                clock.instant(),
                application(row, token),
                SCHEMA_VERSION,
                json.createObjectNode()
                        .put("import", token.toString())
                        .put("by", by)
                        .put("agreement", row.number())
                        .put("imported", true),
                token,
                new NewWorkItem(ObligationWatch.KIND, clock.instant(), json.createObjectNode()));
    }

    /** The canonical application in so far as the register knows it; {@code imported} marks the case for good. */
    private ObjectNode application(HistoricAgreement row, UUID token) {
        ObjectNode document = json.createObjectNode();
        ObjectNode application =
                document.putObject("application").put("form", "342-1").put("language", row.language());
        application
                .putObject("applicant")
                .put("name", row.name())
                .put("fullName", row.name())
                .put("bin", row.id());
        if (row.costTypes() != null) {
            AgreementRow.types(row.costTypes())
                    .forEach(type -> application.withArray("/costTypes").add(type));
        }
        document.putObject("envelope");
        document.putObject("signature");
        ObjectNode imported = document.putObject("imported").put("import", token.toString());
        imported.set("agreement", json.valueToTree(row));
        return document;
    }
}
