package kz.arna.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StatLinesTest {

    private static final StatLines LINES = StatLines.monitored();

    @Test
    void the_consent_names_21_lines_of_three_forms() {
        assertThat(LINES.all()).hasSize(21).doesNotHaveDuplicates();
        assertThat(LINES.of(StatForm.ENTERPRISE_FINANCE)).hasSize(8);
        assertThat(LINES.of(StatForm.LABOUR)).hasSize(4);
        assertThat(LINES.of(StatForm.SMALL_ENTERPRISE)).hasSize(9);
    }

    @Test
    void people_are_counted_in_labour_and_in_section_1_of_small_enterprises() {
        assertThat(LINES.all()).allSatisfy(entry -> {
            boolean people = entry.line().form() == StatForm.LABOUR
                    || (entry.line().form() == StatForm.SMALL_ENTERPRISE
                            && entry.line().section().equals("1"));
            assertThat(entry.unit()).isEqualTo(people ? StatUnit.PERSONS : StatUnit.THOUSAND_KZT);
        });
    }

    @Test
    void a_line_that_the_consent_does_not_name_is_not_found() {
        assertThat(LINES.find(new StatLine(StatForm.LABOUR, "2", "3"))).isEmpty();
        assertThat(LINES.find(new StatLine(StatForm.ENTERPRISE_FINANCE, "2", "6.3")))
                .get()
                .extracting(StatLines.Entry::kk)
                .isEqualTo("Жалдау ақысы");
    }
}
