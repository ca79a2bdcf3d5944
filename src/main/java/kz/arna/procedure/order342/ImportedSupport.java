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

    /** @param state at the end of the last day; what was paid by then counts as financed */
    SupportedCase told(String state, LocalDate lastDay) {
        BigDecimal support = sum("support").orElse(BigDecimal.ZERO);
        boolean paid = day("paidOn").filter(on -> !on.isAfter(lastDay)).isPresent();
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
                paid ? support : BigDecimal.ZERO,
                state);
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
