package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import kz.arna.support.GatewayClient;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An applicant with two running agreements reports a quarter once: the figures are the company's (DPR-R-148). */
class TwoAgreementsIT extends OnWatchedAgreement {

    private final GatewayClient channel = Stand.gateway().as("egov");
    private String second = "";

    /** Of 15 September 2025: its consent begins with 2023-Q3, that of the first one with 2023-Q4. */
    @BeforeEach
    void another() {
        String row = History.row(watched.bin())
                .replace("ҚК-", "ҚК-2-")
                .replace("history-", "history-2-")
                .replace("2025-12-12", "2025-09-15")
                .replace("2025-12-16", "2025-09-17")
                .replace("2025-11-", "2025-08-");
        assertThat(new History().bring("agreements", History.AGREEMENTS + row)).isOne();
        second = Stand.database()
                .sql("SELECT number FROM case_file WHERE external_id = ?")
                .param("history-2-" + watched.bin())
                .query(String.class)
                .single();
        Stand.eventually(
                () -> assertThat(desk.deadline(second, "FIGURES:2026-Q3").isMissingNode())
                        .isFalse());
    }

    @Test
    void whole_figures_end_the_term_and_the_request_of_both() {
        watched.bureau("62500", "67500", "67500");
        Stand.moveTo(LocalDate.of(2026, 10, 21), 10, 0);
        ObjectNode named = desk.body();
        named.putArray("quarters").add("2026-Q3");
        desk.decided(second, "data-requested", named);
        Stand.eventually(() -> assertThat(desk.eventTypes(second)).contains("NoticeReceived"));
        watched.ours("2026-Q3", "67500");
        for (String each : new String[] {number, second}) {
            assertThat(desk.deadline(each, "FIGURES:2026-Q3").hasNonNull("closedAt"))
                    .isFalse();
        }

        assertThat(watched.send(channel, watched.whole("2026-Q3", "67500")).status())
                .isEqualTo(200);
        assertThat(desk.deadline(number, "FIGURES:2026-Q3").hasNonNull("closedAt"))
                .isTrue();
        Stand.eventually(() -> assertThat(desk.eventTypes(second)).contains("InformationReceived"));
        assertThat(desk.event(second, "InformationReceived")
                        .at("/payload/quarters/0")
                        .asText())
                .isEqualTo("2026-Q3");
        for (String term : new String[] {"FIGURES:2026-Q3", "DATA_REQUEST:2026-Q3"}) {
            assertThat(desk.deadline(second, term).hasNonNull("closedAt"))
                    .as(term)
                    .isTrue();
        }
        assertThat(desk.eventTypes(number)).doesNotContain("InformationReceived");
    }

    @Test
    void a_letter_about_two_quarters_ends_though_each_came_in_another_case() {
        ObjectNode named = desk.body();
        named.putArray("quarters").add("2026-Q1").add("2026-Q2");
        desk.decided(second, "data-requested", named);
        Stand.eventually(() -> assertThat(desk.eventTypes(second)).contains("NoticeReceived"));
        assertThat(watched.send(channel, watched.whole("2026-Q1", "67500")).status())
                .isEqualTo(200);
        Watched other = new Watched(desk, watched.bin(), second);
        assertThat(other.send(channel, other.whole("2026-Q2", "67500")).status())
                .isEqualTo(200);
        Stand.eventually(
                () -> assertThat(desk.deadline(second, "DATA_REQUEST:2026-Q1").hasNonNull("closedAt"))
                        .isTrue());
    }

    /** 2023-Q3 is no quarter of the first agreement: figures of it come by the second and end nothing of the first. */
    @Test
    void figures_of_a_quarter_that_does_not_concern_the_other_touch_it_not() {
        Watched other = new Watched(desk, watched.bin(), second);
        assertThat(other.send(channel, other.whole("2023-Q3", "67500")).status())
                .isEqualTo(200);
        Watched.refused(watched.send(channel, watched.whole("2023-Q3", "67500")), "QUARTER_NOT_MONITORED");
        assertThat(desk.deadline(number, "FIGURES:2026-Q3").hasNonNull("closedAt"))
                .isFalse();
    }
}
