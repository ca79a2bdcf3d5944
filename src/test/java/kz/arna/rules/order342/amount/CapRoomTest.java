package kz.arna.rules.order342.amount;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;
import kz.arna.rules.order342.AssessmentJson;
import kz.arna.rules.order342.Order342;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Filed on 24 November 2025: 58,980,000 tenge of ¶9(1) and 39,320,000 of ¶9(2), less what counts of earlier sums. */
class CapRoomTest {

    private static final Order342 ORDER = new Order342();

    private final ObjectNode request = new ObjectMapper().createObjectNode();

    private CapRoomTest filed(String at) {
        request.put("submittedAt", at);
        return this;
    }

    private CapRoomTest set(String setting, String choice) {
        request.withObject("/settings").put(setting, choice);
        return this;
    }

    private CapRoomTest used(String group, String amount, String on, String as) {
        request.withArray("/prior")
                .addObject()
                .put("group", group)
                .put("amount", amount)
                .put("on", on)
                .put(as, true);
        return this;
    }

    private Map<String, BigDecimal> room() {
        return ORDER.room(AssessmentJson.read(request));
    }

    @Test
    void leaves_the_whole_cap_of_each_group_where_nothing_was_paid() {
        assertThat(filed("2025-11-24T10:00:00").room())
                .isEqualTo(Map.of("C1", new BigDecimal("58980000.00"), "C2C3", new BigDecimal("39320000.00")));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-11-23, paid, a, 58980000.00",
        "2023-11-24, paid, a, 48980000.00",
        "2023-11-25, paid, a, 48980000.00",
        "2023-11-24, paid, c, 58980000.00",
        "2024-12-31, paid, c, 58980000.00",
        "2025-01-01, paid, c, 48980000.00",
        "2025-11-20, reserved, a, 48980000.00"
    })
    void takes_what_counts_in_the_24_months_and_in_the_year(String on, String as, String basis, String left) {
        filed("2025-11-24T10:00:00").set("AMB-DPR-44", basis).used("C1", "10000000.00", on, as);
        assertThat(room().get("C1")).isEqualTo(left);
        assertThat(room().get("C2C3")).isEqualByComparingTo("39320000.00");
    }

    @Test
    void takes_the_lower_of_the_months_and_of_either_year() {
        filed("2025-12-29T10:00:00")
                .used("C1", "10000000.00", "2024-06-01", "paid")
                .used("C1", "20000000.00", "2026-01-05", "paid");
        assertThat(room().get("C1")).isEqualByComparingTo("28980000.00");
        assertThat(set("AMB-DPR-44", "c").room().get("C1")).isEqualByComparingTo("38980000.00");
        assertThat(set("AMB-DPR-40", "SUBMISSION_YEAR").room().get("C1")).isEqualByComparingTo("58980000.00");
    }

    @Test
    void leaves_nothing_and_never_less_where_more_was_paid_than_the_cap() {
        assertThat(filed("2025-11-24T10:00:00")
                        .used("C3", "39320000.01", "2025-02-01", "paid")
                        .room()
                        .get("C2C3"))
                .isEqualByComparingTo("0.00");
    }

    @Test
    void adds_up_the_two_caps_of_9_2_where_each_has_its_own() {
        filed("2025-11-24T10:00:00").set("AMB-DPR-47", "SEPARATE").used("C3", "39320000.00", "2025-02-01", "paid");
        assertThat(room().get("C2C3")).isEqualByComparingTo("39320000.00");
    }

    @Test
    void says_nothing_of_a_day_without_an_index() {
        assertThat(filed("2027-01-04T10:00:00").room()).isEmpty();
    }
}
