package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import kz.arna.base.Kazakhstan;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.funds.HistoryRows;
import kz.arna.funds.HistoryRule;
import kz.arna.statistics.consent.Consent;
import kz.arna.statistics.consent.Consents;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds a row of the file of agreements against the agreement that is in under its number, cell by cell. */
@Component
class AgreementDifferences {

    private final CaseFiles cases;
    private final Consents consents;
    private final ObjectMapper json;

    AgreementDifferences(CaseFiles cases, Consents consents, ObjectMapper json) {
        this.cases = cases;
        this.consents = consents;
        this.json = json;
    }

    /**
     * A cell of a row.
     *
     * @param told what the row says; none where it says nothing
     * @param kept what is in; none where nothing is known
     */
    private record Cell(
            String column, @Nullable Object told, @Nullable Object kept) {

        boolean differs() {
            return told != null && !told.equals(kept);
        }
    }

    /**
     * Refuses a row that contradicts who agreed on what.
     *
     * @throws kz.arna.base.Rejected naming the column
     */
    void refuse(HistoricAgreement row, Agreement known, int no) {
        refuse(identity(row, known), no);
    }

    /**
     * Compares every cell that the file fills.
     *
     * @return the columns that are not taken, since a case is not rewritten by a file: what an import did not tell before, and
     *     what a case of the gateway knows by itself
     * @throws kz.arna.base.Rejected naming the first column that contradicts what is in
     */
    List<String> notTaken(AgreementRow written, HistoricAgreement row, Agreement known, int no) {
        refuse(row, known, no);
        CaseFile c = cases.get(known.caseId());
        List<Cell> cells = known.imported() ? imported(written, row, register(c)) : ofCase(written, row, known, c);
        List<Cell> consent = consent(row, known);
        refuse(consent, no);
        List<Cell> differing = cells.stream().filter(Cell::differs).toList();
        if (known.imported()) {
            refuse(differing.stream().filter(cell -> cell.kept() != null).toList(), no);
        }
        return differing.stream().map(Cell::column).toList();
    }

    private static List<Cell> identity(HistoricAgreement row, Agreement known) {
        return List.of(
                new Cell("bin", row.id(), known.subject()),
                new Cell("agreementOn", row.on(), known.on()),
                new Cell("support", bare(row.support()), bare(known.support())),
                new Cell("paidOn", row.paidOn(), known.paidOn()));
    }

    /** Channel, id and language stand by themselves where a file says nothing: that is no word of the register. */
    private static List<Cell> imported(AgreementRow written, HistoricAgreement row, HistoricAgreement kept) {
        boolean own = kept.externalId().equals(kept.number());
        return List.of(
                new Cell("name", row.name(), kept.name()),
                new Cell("category", row.category(), kept.category()),
                new Cell("channel", row.channel(), kept.channel()),
                new Cell(
                        "externalId",
                        written.externalId() == null ? null : row.externalId(),
                        own ? null : kept.externalId()),
                new Cell("language", written.language() == null ? null : row.language(), kept.language()),
                new Cell("receivedOn", row.receivedOn(), kept.receivedOn()),
                new Cell("decidedOn", row.decidedOn(), kept.decidedOn()),
                new Cell("costTypes", types(row.costTypes()), types(kept.costTypes())),
                new Cell("acceptedBase", bare(row.acceptedBase()), bare(kept.acceptedBase())));
    }

    private static List<Cell> ofCase(AgreementRow written, HistoricAgreement row, Agreement known, CaseFile c) {
        LocalDate received = Kazakhstan.dayOf(c.submittedAt());
        return List.of(
                new Cell("name", row.name(), c.applicantName()),
                new Cell("category", row.category(), known.category()),
                new Cell("channel", row.channel(), c.client()),
                new Cell("externalId", written.externalId() == null ? null : row.externalId(), c.externalId()),
                new Cell("language", written.language() == null ? null : row.language(), c.language()),
                new Cell("receivedOn", row.receivedOn(), received));
    }

    /** A consent that the agreement lacks is recorded; another day than the one that is in is a contradiction. */
    private List<Cell> consent(HistoricAgreement row, Agreement known) {
        List<Cell> cells = new ArrayList<>();
        consents.ofCase(known.caseId())
                .map(Consent::signedOn)
                .ifPresent(day -> cells.add(new Cell("consentOn", row.consentOn(), day)));
        return cells;
    }

    private static void refuse(List<Cell> cells, int no) {
        cells.stream().filter(Cell::differs).findFirst().ifPresent(cell -> {
            throw HistoryRows.bad(no, cell.column(), HistoryRule.AS_KNOWN);
        });
    }

    private HistoricAgreement register(CaseFile c) {
        try {
            return json.treeToValue(c.application().at("/imported/agreement"), HistoricAgreement.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an imported agreement cannot be read", e);
        }
    }

    private static @Nullable BigDecimal bare(@Nullable BigDecimal sum) {
        return sum == null ? null : sum.stripTrailingZeros();
    }

    private static @Nullable Object types(@Nullable String costTypes) {
        return costTypes == null ? null : new TreeSet<>(AgreementRow.types(costTypes));
    }
}
