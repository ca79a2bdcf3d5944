package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.Findings;
import kz.arna.exchange.OutboundMessage;
import kz.arna.exchange.Outbox;
import kz.arna.exchange.RepeatClass;
import kz.arna.reference.FxAnswer;
import kz.arna.reference.FxRates;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Exchange rates that a case needs (DPR-R-037): one day's rates are one message to the National Bank, however many cases
 * wait for them. A rate that is not known is asked for, never guessed (XC-R-062).
 */
@Component
class RatesOfCase {

    static final String PARTNER = "nbk";
    static final String MESSAGE = "daily-rates";

    private final FxRates rates;
    private final CheckStore checks;
    private final Findings findings;
    private final Outbox outbox;
    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final Clock clock;

    RatesOfCase(
            FxRates rates,
            CheckStore checks,
            Findings findings,
            Outbox outbox,
            JdbcClient jdbc,
            ObjectMapper json,
            Clock clock) {
        this.rates = rates;
        this.checks = checks;
        this.findings = findings;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    static String correlation(LocalDate day) {
        return "rates-" + day;
    }

    /** Asks for every day without which a payment of the case cannot be converted. */
    void askWhatIsMissing(CaseFile c, Instant lastMoment) {
        JsonNode application = Overlay.over(new CaseDocument(c.application()).application(), findings.latest(c.id()));
        Set<LocalDate> missing = new TreeSet<>();
        for (ForeignPayments.Key key : ForeignPayments.of(application)) {
            if (rates.onDate(key.currency(), key.day()) instanceof FxAnswer.Missing(LocalDate ask)) {
                missing.add(ask);
            }
        }
        missing.forEach(day -> waitFor(c, day, lastMoment));
    }

    /** The rates of the case's payments that are known, as the assessment takes them. */
    ArrayNode of(JsonNode application) {
        ArrayNode known = json.createArrayNode();
        for (ForeignPayments.Key key : ForeignPayments.of(application)) {
            if (rates.onDate(key.currency(), key.day()) instanceof FxAnswer.Known(var rate)) {
                known.addObject()
                        .put("currency", key.currency())
                        .put("date", key.day().toString())
                        .put("unit", rate.unit())
                        .put("rate", rate.rate().toPlainString());
            }
        }
        return known;
    }

    /**
     * The row of the day orders this transaction against the one that takes the answer in: whichever is second sees
     * what the first wrote, so that no case waits for an answer that has come already.
     */
    private void waitFor(CaseFile c, LocalDate day, Instant lastMoment) {
        boolean first =
                jdbc.sql("INSERT INTO rates_request (day, requested_at) VALUES (:day, :at) ON CONFLICT DO NOTHING")
                                .param("day", day)
                                .param("at", Timestamp.from(clock.instant()))
                                .update()
                        == 1;
        jdbc.sql("SELECT day FROM rates_request WHERE day = :day FOR SHARE")
                .param("day", day)
                .query(LocalDate.class)
                .list();
        if (!first && rates.daysKnown(Set.of(day)).contains(day)) {
            return;
        }
        checks.open(c.id(), CheckStore.Check.open(PARTNER, MESSAGE, correlation(day)), clock.instant());
        if (first) {
            outbox.enqueue(new OutboundMessage(
                    PARTNER,
                    MESSAGE,
                    correlation(day),
                    correlation(day),
                    day.toString(),
                    json.createObjectNode()
                            .put("date", day.toString())
                            .toString()
                            .getBytes(StandardCharsets.UTF_8),
                    RepeatClass.R,
                    clock.instant(),
                    lastMoment,
                    c.message()));
        }
    }
}
