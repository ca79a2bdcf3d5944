package kz.arna.reports.p342;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.arna.calendar.Quarter;
import kz.arna.reports.SupportedCase;
import kz.arna.reports.p342.ReportContent.Note;
import kz.arna.reports.p342.ReportContent.Respondent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportNotesTest {

    private static final Quarter QUARTER = SampleReports.QUARTER;
    private static final LocalDate AFTER = QUARTER.end().plusDays(1);

    @Test
    void a_report_in_order_has_none() {
        assertThat(codes(SampleReports.supported(1), BigDecimal.ONE, AFTER, SampleReports.respondent()))
                .isEmpty();
    }

    @Test
    void tells_an_unknown_and_a_negative_own_participation() {
        assertThat(codes(SampleReports.supported(1), null, AFTER, SampleReports.respondent()))
                .containsExactly("BASE_UNKNOWN");
        assertThat(codes(SampleReports.supported(1), new BigDecimal("-0.01"), AFTER, SampleReports.respondent()))
                .containsExactly("OWN_NEGATIVE");
    }

    @Test
    void tells_a_quarter_that_is_not_over_on_its_last_day() {
        assertThat(codes(SampleReports.supported(1), BigDecimal.ONE, QUARTER.end(), SampleReports.respondent()))
                .containsExactly("QUARTER_NOT_OVER");
    }

    @Test
    void tells_missing_particulars_of_the_operator() {
        Respondent nameless = new Respondent(
                SampleReports.respondent().name(), SampleReports.respondent().address(), "", "a@b.kz", null);
        assertThat(codes(SampleReports.supported(1), BigDecimal.ONE, AFTER, nameless))
                .containsExactly("RESPONDENT_INCOMPLETE");
    }

    @Test
    void tells_a_payment_beyond_the_decision_and_a_missing_kind_of_cost() {
        SupportedCase sound = SampleReports.supported(1);
        SupportedCase odd = new SupportedCase(
                sound.number(),
                sound.enterprise(),
                List.of(),
                sound.receivedOn(),
                sound.decidedOn(),
                sound.countsFrom(),
                sound.accepted(),
                sound.presented(),
                sound.support(),
                sound.support().add(new BigDecimal("0.01")),
                sound.state());
        assertThat(codes(odd, BigDecimal.ONE, AFTER, SampleReports.respondent()))
                .containsExactly("FINANCED_OVER_SUPPORT", "COST_TYPE_UNKNOWN");
    }

    @Test
    void tells_a_day_that_the_imported_register_does_not_name() {
        SupportedCase sound = SampleReports.supported(1);
        SupportedCase undated = new SupportedCase(
                sound.number(),
                sound.enterprise(),
                sound.costTypes(),
                sound.receivedOn(),
                null,
                sound.countsFrom(),
                sound.accepted(),
                sound.presented(),
                sound.support(),
                sound.financed(),
                sound.state());
        assertThat(codes(undated, BigDecimal.ONE, AFTER, SampleReports.respondent()))
                .containsExactly("DAY_UNKNOWN");
    }

    private static List<String> codes(
            SupportedCase each, @Nullable BigDecimal own, LocalDate today, Respondent respondent) {
        return ReportNotes.of(QUARTER, today, List.of(each), any -> own, respondent).stream()
                .map(Note::code)
                .toList();
    }
}
