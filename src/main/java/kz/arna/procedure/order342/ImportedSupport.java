package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.arna.base.Kazakhstan;
import kz.arna.casefile.CaseFile;
import kz.arna.reports.SupportedCase;

/**
 * A case that came with the history, for the reports: its days and sums are those of the imported register, since its events
 * begin with the import.
 */
record ImportedSupport(CaseFile c, JsonNode agreement) {

    static final String IMPORTED = "AgreementImported";

    static ImportedSupport of(CaseFile c) {
        return new ImportedSupport(c, c.application().at("/imported/agreement"));
    }

    /** From when it counts as supported: the day of the decision, or the agreement's own where the register does not tell. */
    LocalDate countsFrom() {
        return day("decidedOn").or(() -> day("on")).orElseGet(() -> Kazakhstan.dayOf(c.submittedAt()));
    }

    /** The state at the end of a day before the import, as the register's days tell it. */
    String stateOn(LocalDate lastDay) {
        if (by("paidOn", lastDay)) {
            return ReimbursementGraph.MONITORING;
        }
        return by("on", lastDay) ? ReimbursementGraph.AGREEMENT_CONCLUDED : ReimbursementGraph.APPROVED_NOTIFIED;
    }

    /** @param state at the end of the last day; what was paid by then counts as financed */
    SupportedCase told(String state, LocalDate lastDay) {
        BigDecimal support = sum("support").orElse(BigDecimal.ZERO);
        List<String> types = new ArrayList<>();
        c.application().at("/application/costTypes").forEach(type -> types.add(type.asText()));
        return new SupportedCase(
                c.number(),
                c.applicantName(),
                types.stream().distinct().sorted().toList(),
                day("receivedOn").orElse(null),
                day("decidedOn").orElse(null),
                countsFrom(),
                sum("acceptedBase").orElse(null),
                null,
                support,
                by("paidOn", lastDay) ? support : BigDecimal.ZERO,
                state);
    }

    private boolean by(String field, LocalDate lastDay) {
        return day(field).filter(on -> !on.isAfter(lastDay)).isPresent();
    }

    private Optional<LocalDate> day(String field) {
        return agreement.hasNonNull(field)
                ? Optional.of(LocalDate.parse(agreement.path(field).asText()))
                : Optional.empty();
    }

    private Optional<BigDecimal> sum(String field) {
        return agreement.hasNonNull(field)
                ? Optional.of(new BigDecimal(agreement.path(field).asText()))
                : Optional.empty();
    }
}
