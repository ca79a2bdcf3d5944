package kz.arna.statistics.inbox;

import static kz.arna.statistics.inbox.InboxStand.BIN;
import static kz.arna.statistics.inbox.InboxStand.NAME;
import static kz.arna.statistics.inbox.InboxStand.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.arna.calendar.Quarter;
import kz.arna.statistics.JdbcStatValues;
import kz.arna.statistics.StatFiles;
import kz.arna.statistics.StatForm;
import kz.arna.statistics.StatKey;
import kz.arna.statistics.StatLine;
import kz.arna.statistics.StatValue;
import org.junit.jupiter.api.Test;

/** Files of one form and quarter count by the number in their names, in whatever order they come. */
class InboxOrderIT {

    private static final String SECOND = "STAT-0051102-2026Q1-0002.csv";
    private static final String THIRD = "STAT-0051102-2026Q1-0003.csv";

    private final InboxStand stand;
    private final Inbox node;

    InboxOrderIT() throws IOException {
        stand = new InboxStand();
        node = stand.node();
    }

    private JsonNode bring(String name, String rows) throws IOException {
        stand.bring(name, rows);
        stand.settle(node);
        return stand.receipt(name);
    }

    @Test
    void a_file_that_comes_after_its_correction_changes_nothing_of_it_and_is_told_so() throws IOException {
        bring(SECOND, row(BIN, "3", "1", "200"));
        JsonNode late = bring(NAME, row(BIN, "3", "1", "100") + row(BIN, "3", "2", "7"));
        assertThat(stand.values()).containsExactly("1015 3/1 200.00", "1015 3/2 7.00");
        assertThat(late.at("/result").asText()).isEqualTo("APPLIED");
        assertThat(late.at("/applied").asInt()).isOne();
        assertThat(late.at("/replaced").asInt()).isZero();
        assertThat(late.at("/unchanged").asInt()).isZero();
        assertThat(late.at("/superseded").asInt()).isOne();
        assertThat(history()).extracting(StatValue::value).containsExactly(amount("100.00"), amount("200.00"));
        assertThat(history().getFirst().replacedAt())
                .isEqualTo(history().getFirst().loadedAt());
        assertThat(new JdbcStatFiles(stand.jdbc, null).list(null, 10))
                .extracting(StatFiles.Life::superseded)
                .containsExactly(1L, 0L);
    }

    @Test
    void a_correction_that_comes_after_its_file_replaces_it() throws IOException {
        bring(NAME, row(BIN, "3", "1", "100"));
        JsonNode correction = bring(SECOND, row(BIN, "3", "1", "200"));
        assertThat(correction.at("/replaced").asInt()).isOne();
        assertThat(correction.at("/superseded").asInt()).isZero();
        assertThat(history()).extracting(StatValue::value).containsExactly(amount("100.00"), amount("200.00"));
    }

    @Test
    void what_a_later_number_only_confirmed_is_not_replaced_by_one_before_it() throws IOException {
        bring(NAME, row(BIN, "3", "1", "100"));
        bring(THIRD, row(BIN, "3", "1", "100") + row(BIN, "3", "2", "1"));
        assertThat(bring(SECOND, row(BIN, "3", "1", "150")).at("/superseded").asInt())
                .isOne();
        assertThat(stand.values()).containsExactly("1015 3/1 100.00", "1015 3/2 1.00");
    }

    @Test
    void the_same_bytes_under_a_later_number_hold_against_one_between_that_is_still_to_come() throws IOException {
        bring(NAME, row(BIN, "3", "1", "100"));
        JsonNode third = bring(THIRD, row(BIN, "3", "1", "100"));
        assertThat(third.at("/result").asText()).isEqualTo("APPLIED");
        assertThat(third.at("/unchanged").asInt()).isOne();
        bring(SECOND, row(BIN, "3", "1", "150"));
        assertThat(stand.values()).containsExactly("1015 3/1 100.00");
    }

    @Test
    void the_same_bytes_under_the_next_number_hold_against_a_file_of_the_first() throws IOException {
        bring(NAME, row(BIN, "3", "1", "100"));
        JsonNode second = bring(SECOND, row(BIN, "3", "1", "100"));
        assertThat(second.at("/result").asText()).isEqualTo("DUPLICATE");
        String first = NAME.replace(".csv", ".xml");
        stand.bring(first, xml("90").getBytes(StandardCharsets.UTF_8));
        stand.settle(node);
        assertThat(stand.receipt(first).at("/superseded").asInt()).isOne();
        assertThat(stand.values()).containsExactly("1015 3/1 100.00");
    }

    private static String xml(String value) {
        return "<statistics xmlns=\"urn:kz:arna:statistics:v1\" form=\"0051102\" quarter=\"2026-Q1\"><row bin=\"" + BIN
                + "\" section=\"3\" line=\"1\" activity_kind=\"TOTAL\" activity=\"TOTAL\" unit=\"THOUSAND_KZT\" value=\""
                + value + "\"/></statistics>";
    }

    @Test
    void the_same_bytes_after_a_refused_number_hold_against_that_number_too() throws IOException {
        bring(NAME, row(BIN, "3", "1", "100"));
        bring(SECOND, row(BIN, "3", "1", "x"));
        assertThat(bring(THIRD, row(BIN, "3", "1", "100")).at("/result").asText())
                .isEqualTo("DUPLICATE");
        String second = SECOND.replace(".csv", ".xml");
        stand.bring(second, xml("90").getBytes(StandardCharsets.UTF_8));
        stand.settle(node);
        assertThat(stand.receipt(second).at("/superseded").asInt()).isOne();
        assertThat(stand.values()).containsExactly("1015 3/1 100.00");
    }

    @Test
    void bytes_that_came_too_late_count_under_a_later_number() throws IOException {
        bring(SECOND, row(BIN, "3", "1", "200"));
        bring(NAME, row(BIN, "3", "1", "100"));
        assertThat(bring(THIRD, row(BIN, "3", "1", "100")).at("/replaced").asInt())
                .isOne();
        assertThat(stand.values()).containsExactly("1015 3/1 100.00");
    }

    @Test
    void wages_count_by_their_number_too() throws IOException {
        wages("WAGE-2025-0002.csv", "413000");
        wages("WAGE-2025-0001.csv", "412000");
        assertThat(stand.one("SELECT value FROM regional_wage", String.class)).isEqualTo("413000.00");
        assertThat(stand.one("SELECT value FROM regional_wage_replaced", String.class))
                .isEqualTo("412000.00");
        assertThat(stand.receipt("WAGE-2025-0001.csv").at("/superseded").asInt())
                .isOne();
    }

    private void wages(String name, String value) throws IOException {
        String text = "region;period;unit;value\n750000000;2025;KZT;" + value + "\n";
        stand.bring(name, text.getBytes(StandardCharsets.UTF_8));
        stand.settle(node);
    }

    @Test
    void two_nodes_that_have_one_each_agree_whichever_is_first() throws Exception {
        Inbox other = stand.node();
        stand.bring(SECOND, row(BIN, "3", "1", "200"));
        node.look();
        stand.bring(NAME, row(BIN, "3", "1", "100"));
        other.look();
        try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> both = List.of(nodes.submit(() -> stand.work(node)), nodes.submit(() -> stand.work(other)));
            for (Future<?> one : both) {
                one.get();
            }
        }
        stand.timePasses();
        stand.work(node);
        assertThat(stand.state(NAME)).isEqualTo("ARCHIVED APPLIED");
        assertThat(stand.state(SECOND)).isEqualTo("ARCHIVED APPLIED");
        assertThat(stand.values()).containsExactly("1015 3/1 200.00");
        assertThat(history()).extracting(StatValue::value).containsExactly(amount("100.00"), amount("200.00"));
    }

    private List<StatValue> history() {
        StatLine income = new StatLine(StatForm.ENTERPRISE_FINANCE, "3", "1");
        return new JdbcStatValues(stand.jdbc, Clock.systemUTC())
                .history(new StatKey(BIN, income, Quarter.parse("2026-Q1"), "TOTAL"));
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }
}
