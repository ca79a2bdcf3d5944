package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import kz.arna.base.Kazakhstan;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.Findings;
import kz.arna.exchange.OutboundMessage;
import kz.arna.exchange.Outbox;
import kz.arna.exchange.RepeatClass;
import kz.arna.reference.FxAnswer;
import kz.arna.reference.FxRate;
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
        JsonNode application = Overlay.of(c, findings.latest(c.id()));
        Set<LocalDate> missing = new TreeSet<>();
        for (ForeignPayments.Key key : ForeignPayments.of(application)) {
            if (rates.onDate(key.currency(), key.day()) instanceof FxAnswer.Missing(LocalDate ask)) {
                missing.add(ask);
            }
        }
        // Nobody knows tomorrow's rate: a payment of the future is the rules' matter, not the bank's.
        LocalDate today = Kazakhstan.dayOf(clock.instant());
        missing.removeIf(day -> day.isAfter(today));
        missing.forEach(day -> waitFor(c, day, lastMoment));
    }

    /**
     * What the bank said about the days of the case's payments: a rate stands with the day it was published for, and a
     * later day without rates is said to have none, so that the rules carry the rate on themselves (AMB-DPR-10).
     */
    Known of(JsonNode application) {
        Set<FxRate> published = new LinkedHashSet<>();
        Set<LocalDate> unpublished = new TreeSet<>();
        for (ForeignPayments.Key key : ForeignPayments.of(application)) {
            if (rates.onDate(key.currency(), key.day()) instanceof FxAnswer.Known(var rate)) {
                published.add(rate);
                rate.date().plusDays(1).datesUntil(key.day().plusDays(1)).forEach(unpublished::add);
            }
        }
        ArrayNode fx = json.createArrayNode();
        published.forEach(rate -> fx.addObject()
                .put("currency", rate.currency())
                .put("date", rate.date().toString())
                .put("unit", rate.unit())
                .put("rate", rate.rate().toPlainString()));
        ArrayNode without = json.createArrayNode();
        unpublished.forEach(day -> without.add(day.toString()));
        return new Known(fx, without);
    }

    /**
     * As the assessment takes them.
     *
     * @param rates {@code [{currency, date, unit, rate}]}, each of the day it was published for
     * @param unpublished days of which the bank said that it published nothing
     */
    record Known(ArrayNode rates, ArrayNode unpublished) {}

    /** The bank had nothing to say about the day yet: whoever asks next asks anew. */
    void forget(LocalDate day) {
        jdbc.sql("DELETE FROM rates_request WHERE day = :day").param("day", day).update();
    }

    /** A day that is not over may be asked about again tomorrow, in a message of its own. */
    private String question(LocalDate day) {
        LocalDate today = Kazakhstan.dayOf(clock.instant());
        return day.isBefore(today) ? correlation(day) : correlation(day) + "@" + today;
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
        checks.open(c.id(), CheckStore.Check.open(PARTNER, MESSAGE, correlation(day), clock.instant()));
        if (first) {
            outbox.enqueue(new OutboundMessage(
                    PARTNER,
                    MESSAGE,
                    correlation(day),
                    question(day),
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
