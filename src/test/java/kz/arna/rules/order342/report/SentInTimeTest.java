package kz.arna.rules.order342.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Facts;
import kz.arna.rules.kernel.Parameters;
import kz.arna.rules.kernel.Parameters.Row;
import kz.arna.rules.kernel.Settings;
import kz.arna.rules.kernel.Verdict;
import org.junit.jupiter.api.Test;

class SentInTimeTest {

    private static final LocalDate CHANGED = LocalDate.of(2026, 10, 10);
    private static final Parameters LAW = new Parameters(Map.of(
            "report.day",
            List.of(
                    new Row(LocalDate.of(2022, 6, 15), CHANGED.minusDays(1), IntNode.valueOf(25), "one"),
                    new Row(CHANGED, null, IntNode.valueOf(15), "another"))));

    /** As the draft was made and its deadline watched: by the day of the law at the end of the quarter. */
    @Test
    void a_day_changed_after_the_quarter_does_not_make_its_report_late() {
        assertThat(asked("2026-Q3", LocalDate.of(2026, 10, 23))).isInstanceOf(Verdict.Met.class);
        assertThat(asked("2026-Q3", LocalDate.of(2026, 10, 26))).isInstanceOf(Verdict.NotMet.class);
        assertThat(asked("2026-Q4", LocalDate.of(2027, 1, 18))).isInstanceOf(Verdict.NotMet.class);
    }

    @Test
    void a_quarter_before_the_order_goes_to_a_person() {
        assertThat(asked("2021-Q3", LocalDate.of(2026, 10, 23))).isInstanceOf(Verdict.NeedsPerson.class);
    }

    private static Verdict asked(String quarter, LocalDate sent) {
        return new SentInTime()
                .decide(new QuarterReport(
                        sent,
                        Facts.of(List.of(
                                Fact.stated("report.quarter", TextNode.valueOf(quarter)),
                                Fact.stated("report.sentOn", TextNode.valueOf(sent.toString())))),
                        new Settings(Map.of(), Map.of()),
                        LAW));
    }
}
