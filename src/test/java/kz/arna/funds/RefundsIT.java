package kz.arna.funds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import kz.arna.base.Uuid7;
import kz.arna.funds.LedgerEntry.Kind;
import kz.arna.support.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Support that was paid back no longer counts against the caps, and each refund counts once. */
class RefundsIT {

    private static final String BIN = "200140000064";
    private static final LocalDate PAID = LocalDate.of(2025, 12, 16);
    private static final LocalDate CREDITED = LocalDate.of(2028, 2, 1);

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database.asApplication());
    private final Ledger ledger = new Ledger(jdbc);
    private final Refunds refunds = new Refunds(ledger);
    private final CapUsages usages = new CapUsages(ledger);
    private final UUID paidCase = Uuid7.next();

    @Test
    void a_refund_told_twice_counts_once() {
        paid("C1", "20000000.00");
        assertThat(refund("a", "5000000.00")).containsExactly("C1 5000000.00");
        assertThat(refund("a", "5000000.00")).isEmpty();
        assertThat(used()).containsExactly("C1 15000000.00 paid");
    }

    @Test
    void refunds_of_two_demands_add_up_and_never_exceed_the_payment() {
        paid("C1", "20000000.00");
        refund("a", "5000000.00");
        assertThat(refund("b", "14999999.99")).containsExactly("C1 14999999.99");
        assertThat(used()).containsExactly("C1 0.01 paid");
        assertThat(refund("c", "7.00")).containsExactly("C1 0.01");
        assertThat(used()).isEmpty();
        assertThat(refund("d", "7.00")).isEmpty();
    }

    @Test
    void a_refund_of_two_caps_is_shared_as_the_payment_was() {
        paid("C1", "20000000.00");
        paid("C2C3", "10000000.00");
        assertThat(refund("a", "1000000.00")).containsExactly("C1 666666.67", "C2C3 333333.33");
        assertThat(used()).containsExactly("C1 19333333.33 paid", "C2C3 9666666.67 paid");
    }

    @Test
    void an_imported_payment_is_given_back_by_its_day_and_cap() {
        imported("C1", "20000000.00", PAID);
        imported("C1", "3000000.00", PAID.minusDays(1));
        imported("C2C3", "400.00", PAID.minusDays(1));
        assertThat(refund("a", "5000000.00")).containsExactly("C1 5000000.00");
        assertThat(refund("a", "5000000.00")).isEmpty();
        assertThat(used()).containsExactlyInAnyOrder("C1 15000000.00 paid", "C1 3000000.00 paid", "C2C3 400.00 paid");
        assertThat(refund("b", "99000000.00")).containsExactly("C1 15000000.00");
        assertThat(used()).containsExactlyInAnyOrder("C1 3000000.00 paid", "C2C3 400.00 paid");
    }

    @Test
    void a_payment_that_the_ledger_does_not_know_gives_nothing_back() {
        imported("C1", "3000000.00", PAID.minusDays(1));
        assertThat(refund("a", "5000000.00")).isEmpty();
        assertThat(used()).containsExactly("C1 3000000.00 paid");
    }

    @Test
    void the_day_of_the_credit_is_kept_and_nothing_can_be_rewritten() {
        paid("C1", "20000000.00");
        refund("a", "5000000.00");
        assertThat(jdbc.sql("SELECT credited_on FROM ledger_entry WHERE kind = 'REFUNDED'")
                        .query(LocalDate.class)
                        .single())
                .isEqualTo(CREDITED);
        assertThatThrownBy(() -> jdbc.sql("UPDATE ledger_entry SET amount = 1").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    private void paid(String group, String sum) {
        ledger.add(new LedgerEntry(paidCase, BIN, group, Kind.RESERVED, new BigDecimal(sum), PAID.minusDays(9)));
        ledger.add(new LedgerEntry(paidCase, BIN, group, Kind.PAID, new BigDecimal(sum), PAID));
    }

    private void imported(String group, String sum, LocalDate on) {
        ledger.add(new LedgerEntry(null, BIN, group, Kind.IMPORTED, new BigDecimal(sum), on));
    }

    private List<String> refund(String key, String sum) {
        return refunds.received(key, paidCase, BIN, PAID, new BigDecimal(sum), CREDITED).stream()
                .map(entry -> entry.capGroup() + " " + entry.amount())
                .toList();
    }

    private Stream<String> used() {
        return usages.before(BIN, Uuid7.next()).stream()
                .map(usage -> usage.capGroup() + " " + usage.amount() + (usage.paid() ? " paid" : " reserved"));
    }
}
