package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import kz.arna.base.Kazakhstan;
import kz.arna.casefile.CaseFile;
import kz.arna.procedure.order342.Announcements;
import kz.arna.rules.kernel.Parameters;
import kz.arna.rules.order342.Order342;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The first-level system gets each counter-obligation when the agreement is signed, and again whenever something becomes of it
 * (¶4, DPR-R-088, DPR-N-07), in the transaction of that event.
 */
@Component
public class CounterObligations {

    private final Announcements announcements;
    private final Order342 rules;
    private final ObjectMapper json;
    private final Clock clock;

    CounterObligations(Announcements announcements, Order342 rules, ObjectMapper json, Clock clock) {
        this.announcements = announcements;
        this.rules = rules;
        this.json = json;
        this.clock = clock;
    }

    /** Of a paid agreement, as the case stands now. */
    public void told(CaseFile c, Agreement agreement) {
        told(c, agreement, agreement.support(), agreement.paidOn());
    }

    /**
     * Of an agreement, as the case stands now.
     *
     * @param support KZT that it grants, by which the growth that is owed is counted (¶26)
     * @param paidOn the day of the payment; none before it
     */
    public void told(CaseFile c, AgreementReference agreement, BigDecimal support, @Nullable LocalDate paidOn) {
        Parameters.OnDay law = rules.rulebook().law().on(agreement.on());
        ObjectNode body = json.createObjectNode()
                .put("state", c.state())
                .put("at", Kazakhstan.text(clock.instant()))
                .put("paidOn", paidOn == null ? null : paidOn.toString());
        body.putObject("agreement")
                .put("number", agreement.number())
                .put("date", agreement.on().toString())
                .put("amount", money(support));
        BigDecimal growth = support.multiply(law.decimal("obligation.multiple").orElseThrow());
        body.putObject("obligation")
                .put("growth", money(growth))
                .put(
                        "until",
                        agreement.on().plusYears(law.whole("agreement.years")).toString());
        announcements.handOn("counter-obligation", c, body);
    }

    private static String money(BigDecimal sum) {
        return sum.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }
}
