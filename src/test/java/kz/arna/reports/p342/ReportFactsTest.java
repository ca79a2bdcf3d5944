package kz.arna.reports.p342;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.arna.reports.p342.ReportContent.Respondent;
import kz.arna.reports.p342.ReportContent.Row;
import kz.arna.rules.order342.Order342;
import kz.arna.rules.order342.ReportRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The field IIN/BIN (DPR-R-136) is judged by what stands in the report, not by what was meant. */
class ReportFactsTest {

    private static final Order342 ORDER = new Order342();

    @Test
    void a_bin_of_an_operator_that_names_its_enterprises_may_stand() {
        assertThat(idRule(SampleReports.content(2))).isEqualTo("MET");
    }

    @Test
    void an_empty_field_is_in_order() {
        assertThat(idRule(with(SampleReports.content(2), null, "«Үлгі» ЖШС"))).isEqualTo("MET");
    }

    @Test
    void the_iin_of_a_natural_person_may_not_stand() {
        assertThat(idRule(with(SampleReports.content(2), "850515400469", "«Үлгі» ЖШС")))
                .isEqualTo("NOT_MET");
    }

    @Test
    void a_bin_over_figures_of_nobody_by_name_may_not_stand() {
        assertThat(idRule(with(
                        SampleReports.content(2), SampleReports.respondent().bin(), " ")))
                .isEqualTo("NOT_MET");
    }

    private static String idRule(ReportContent content) {
        var facts = ReportFacts.of(report(), content, List.of(), List.of());
        return ORDER.report(new ReportRequest(LocalDate.of(2026, 10, 20), Map.of(), facts)).rules().stream()
                .filter(rule -> rule.id().equals("DPR-R-136"))
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static ReportContent with(ReportContent content, @Nullable String id, String enterprise) {
        Respondent known = content.respondent();
        List<Row> rows = content.rows().stream()
                .map(row -> new Row(
                        row.no(),
                        row.caseNumber(),
                        enterprise,
                        row.costTypes(),
                        row.receivedOn(),
                        row.decidedOn(),
                        row.own(),
                        row.support(),
                        row.financed(),
                        row.state(),
                        row.status()))
                .toList();
        return new ReportContent(
                content.form(),
                content.quarter(),
                content.asOf(),
                content.legalDate(),
                content.unit(),
                content.decimals(),
                new Respondent(known.name(), known.address(), known.phone(), known.email(), id),
                rows,
                content.totals(),
                content.exact(),
                content.notes(),
                null);
    }

    private static Report report() {
        Instant now = Instant.parse("2026-10-20T05:00:00Z");
        return new Report(
                new UUID(0, 1),
                "2026-Q3",
                ReportState.DRAFT,
                1,
                1,
                LocalDate.of(2026, 10, 25),
                now,
                now,
                null,
                null,
                null,
                now,
                now);
    }
}
