package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.arna.base.Kazakhstan;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.WorkHandler;
import kz.arna.casefile.WorkItem;
import kz.arna.casefile.WorkItems;
import kz.arna.exchange.Reply;
import kz.arna.exchange.ReplyHandler;
import kz.arna.exchange.Silence;
import kz.arna.reference.FxDay;
import kz.arna.reference.FxRate;
import kz.arna.reference.FxRates;
import kz.arna.reference.FxStored;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Takes a day's rates in and lets every case that waits for them go on, each in its own transaction. */
@Component
class RatesArrival implements ReplyHandler, WorkHandler {

    private static final Logger LOG = LoggerFactory.getLogger(RatesArrival.class);

    static final String KIND = "order-342.rates";

    private final FxRates rates;
    private final RatesOfCase ratesOfCase;
    private final CheckStore checks;
    private final CaseFiles cases;
    private final WorkItems work;
    private final ComplianceCheck compliance;
    private final Terms terms;
    private final JdbcClient jdbc;
    private final Clock clock;

    RatesArrival(
            FxRates rates,
            RatesOfCase ratesOfCase,
            CheckStore checks,
            CaseFiles cases,
            WorkItems work,
            ComplianceCheck compliance,
            Terms terms,
            JdbcClient jdbc,
            Clock clock) {
        this.rates = rates;
        this.ratesOfCase = ratesOfCase;
        this.checks = checks;
        this.cases = cases;
        this.work = work;
        this.compliance = compliance;
        this.terms = terms;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public boolean handles(String partner, String message) {
        return RatesOfCase.PARTNER.equals(partner) && RatesOfCase.MESSAGE.equals(message);
    }

    @Override
    public void onReply(Reply reply) {
        LocalDate day = LocalDate.parse(reply.subject());
        hold(day);
        FxStored stored = rates.store(read(day, reply.canonical()), reply.receivedAt(), reply.rawMessage());
        if (stored == FxStored.CONFLICT) {
            LOG.warn("other rates for {} than those known came in message {}: the known stay", day, reply.rawMessage());
        }
        if (rates.daysKnown(Set.of(day)).contains(day)) {
            wake(day, CheckStore.State.ANSWERED);
        } else {
            // "Nothing published" said of a day that is not over may mean "not yet" (XC-R-062).
            ratesOfCase.forget(day);
            Instant tomorrow =
                    Kazakhstan.startOf(Kazakhstan.dayOf(clock.instant()).plusDays(1));
            checks.waiting(RatesOfCase.PARTNER, RatesOfCase.correlation(day))
                    .forEach(caseId -> work.addOnce(caseId, KIND, tomorrow));
        }
    }

    @Override
    public void onSilence(Silence silence) {
        LocalDate day = LocalDate.parse(silence.subject());
        hold(day);
        ratesOfCase.forget(day);
        wake(day, CheckStore.State.SILENT);
    }

    @Override
    public Set<String> kinds() {
        return Set.of(KIND);
    }

    @Override
    public void run(WorkItem item) {
        CaseFile c = cases.lock(item.caseId());
        if (!ComplianceCheck.STATES.contains(c.state())) {
            return;
        }
        CaseFile present = c;
        for (CheckStore.Check check : checks.unanswered(c.id())) {
            if (check.partner().equals(RatesOfCase.PARTNER) && check.state() == CheckStore.State.SILENT) {
                present = compliance.stillOpen(present, check.partner(), check.message(), check.correlation());
            }
        }
        ratesOfCase.askWhatIsMissing(present, terms.taskDue(present));
        if (!compliance.wants(present, RatesOfCase.PARTNER, RatesOfCase.MESSAGE)) {
            compliance.answered(present, RatesOfCase.PARTNER, RatesOfCase.MESSAGE);
        }
        compliance.goOn(present);
    }

    private void hold(LocalDate day) {
        jdbc.sql("SELECT day FROM rates_request WHERE day = :day FOR UPDATE")
                .param("day", day)
                .query(LocalDate.class)
                .list();
    }

    private void wake(LocalDate day, CheckStore.State state) {
        List<UUID> waiting = checks.close(RatesOfCase.PARTNER, RatesOfCase.correlation(day), state, clock.instant());
        waiting.forEach(caseId -> work.addOnce(caseId, KIND, clock.instant()));
    }

    private static FxDay read(LocalDate day, JsonNode canonical) {
        List<FxRate> read = new ArrayList<>();
        for (JsonNode rate : canonical.path("rates")) {
            read.add(new FxRate(
                    day,
                    rate.path("currency").asText(),
                    rate.path("unit").asInt(),
                    new BigDecimal(rate.path("rate").asText())));
        }
        return new FxDay(day, canonical.path("published").asBoolean(), read);
    }
}
