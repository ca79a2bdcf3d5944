package kz.arna.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class SettingsIT {

    private static final Instant NOW = Instant.parse("2026-11-21T05:00:00Z");

    private final Stores stores = new Stores();
    private final Settings settings = new Settings(stores.jdbc, Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void a_key_that_nobody_set_has_the_caller_s_default() {
        assertThat(settings.flag("intake.suspended", false)).isFalse();
        assertThat(settings.text("AMB-DPR-08", "ANY_PAYMENT")).isEqualTo("ANY_PAYMENT");
        assertThat(settings.number("hearing.days", 2)).isEqualTo(2);
    }

    @Test
    void a_change_counts_at_once_and_the_last_one_wins() {
        settings.change("intake.suspended", "true", "officer-1", "budget spent");
        assertThat(settings.flag("intake.suspended", false)).isTrue();
        settings.change("intake.suspended", "false", "officer-1", "budget credited");
        assertThat(settings.flag("intake.suspended", true)).isFalse();
        assertThat(settings.history("intake.suspended"))
                .extracting(Setting::value, Setting::reason)
                .containsExactly(tuple("true", "budget spent"), tuple("false", "budget credited"));
    }

    @Test
    void a_future_value_waits_for_its_moment() {
        settings.change(new Setting("AMB-DPR-08", "EACH_PAYMENT", NOW.plusSeconds(1), "officer-1", "order"));
        assertThat(settings.text("AMB-DPR-08", "ANY_PAYMENT")).isEqualTo("ANY_PAYMENT");
        assertThat(settings.at(NOW.plusSeconds(1)).text("AMB-DPR-08", "ANY_PAYMENT"))
                .isEqualTo("EACH_PAYMENT");
    }

    @Test
    void a_change_that_is_rolled_back_never_was() {
        stores.transaction.executeWithoutResult(status -> {
            settings.change("decision.two-persons", "true", "officer-1", "trial");
            assertThat(settings.flag("decision.two-persons", false)).isTrue();
            status.setRollbackOnly();
        });
        assertThat(settings.flag("decision.two-persons", false)).isFalse();
    }

    @Test
    void a_value_of_another_type_is_a_fault_and_not_a_default() {
        settings.change("decision.two-persons", "yes", "officer-1", "slip");
        assertThatIllegalStateException().isThrownBy(() -> settings.flag("decision.two-persons", false));
        assertThatIllegalStateException().isThrownBy(() -> settings.number("decision.two-persons", 1));
    }

    @Test
    void needs_a_key_and_a_reason_and_keeps_its_history() {
        assertThatIllegalArgumentException().isThrownBy(() -> settings.change("1 x", "a", "officer-1", "why"));
        assertThatIllegalArgumentException().isThrownBy(() -> settings.change("key", "a", "officer-1", " "));
        assertThatThrownBy(() -> stores.jdbc.sql("DELETE FROM setting").update())
                .hasStackTraceContaining("permission denied");
    }
}
