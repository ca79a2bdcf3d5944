package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.arna.base.Kazakhstan;
import kz.arna.casefile.Assessment;
import kz.arna.casefile.Assessments;
import kz.arna.casefile.CaseEvent;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.CaseHistories;
import kz.arna.funds.Ledger;
import kz.arna.funds.LedgerEntry;
import kz.arna.reports.SupportedCase;
import kz.arna.reports.SupportedCases;
import org.springframework.stereotype.Component;

/**
 * Cases with a decision to support, for the reports (AMB-DPR-52): told from events, receipts and ledger as they stood at the
 * end of a day, so that the same day gives the same rows whenever it is asked.
 */
@Component
class SupportedReimbursements implements SupportedCases {

    private static final String APPROVED = "Approved";

    private final CaseHistories histories;
    private final CaseFiles cases;
    private final Assessments assessments;
    private final Ledger ledger;
    private final Clock clock;

    SupportedReimbursements(
            CaseHistories histories, CaseFiles cases, Assessments assessments, Ledger ledger, Clock clock) {
        this.histories = histories;
        this.cases = cases;
        this.assessments = assessments;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public boolean anyBy(LocalDate day) {
        return histories.anySubmitted(ReimbursementGraph.CASE_TYPE, endOf(day));
    }

    @Override
    public List<SupportedCase> between(LocalDate firstDay, LocalDate lastDay) {
        Instant end = endOf(lastDay);
        List<SupportedCase> supported = new ArrayList<>();
        for (UUID id : histories.with(ReimbursementGraph.CASE_TYPE, APPROVED, end)) {
            List<CaseEvent> events = before(cases.events(id), end);
            if (!closed(before(events, endOf(firstDay.minusDays(1))))) {
                supported.add(told(cases.get(id), events, lastDay));
            }
        }
        imported(firstDay, lastDay, supported);
        return supported;
    }

    /** An import may come after the quarter that it speaks of: the register's days count, not that of the import. */
    private void imported(LocalDate firstDay, LocalDate lastDay, List<SupportedCase> supported) {
        for (UUID id : histories.with(
                ReimbursementGraph.CASE_TYPE,
                ImportedSupport.IMPORTED,
                clock.instant().plusSeconds(1))) {
            ImportedSupport imported = ImportedSupport.of(cases.get(id));
            List<CaseEvent> events = before(cases.events(id), endOf(lastDay));
            if (!imported.countsFrom().isAfter(lastDay) && !closed(before(events, endOf(firstDay.minusDays(1))))) {
                String state = events.isEmpty()
                        ? imported.stateOn(lastDay)
                        : events.getLast().state();
                supported.add(imported.told(state, lastDay));
            }
        }
    }

    private SupportedCase told(CaseFile c, List<CaseEvent> events, LocalDate lastDay) {
        CaseEvent decision = events.stream()
                .filter(event -> event.type().equals(APPROVED))
                .reduce((first, last) -> last)
                .orElseThrow();
        List<JsonNode> costs = new ArrayList<>();
        new CaseDocument(c.application()).application().path("costs").forEach(costs::add);
        List<JsonNode> accepted = acceptedLines(c.id(), decision.at());
        List<LedgerEntry> entries = ledger.ofCase(c.id());
        return new SupportedCase(
                c.number(),
                c.applicantName(),
                types(costs, accepted),
                Kazakhstan.dayOf(c.submittedAt()),
                Kazakhstan.dayOf(decision.at()),
                Kazakhstan.dayOf(decision.at()),
                Sums.ofAll(accepted, "kzt").orElse(null),
                Sums.ofAll(costs, "amountKzt").orElse(null),
                granted(entries, lastDay),
                sum(
                        entries,
                        entry -> entry.kind() == LedgerEntry.Kind.PAID
                                && !entry.on().isAfter(lastDay)),
                events.getLast().state());
    }

    /** What was granted and not given up by the end of the day. */
    private static BigDecimal granted(List<LedgerEntry> entries, LocalDate lastDay) {
        return sum(entries, entry -> entry.kind() == LedgerEntry.Kind.RESERVED)
                .subtract(sum(
                        entries,
                        entry -> entry.kind() == LedgerEntry.Kind.RELEASED
                                && !entry.on().isAfter(lastDay)));
    }

    /** Lines of item 12 that the decision rests on, from the receipt of the last verdict before it. */
    private List<JsonNode> acceptedLines(UUID id, Instant decided) {
        Optional<Assessment> receipt = assessments.of(id).stream()
                .filter(each ->
                        each.stage().equals(Assessor.COMPLIANCE) && !each.at().isAfter(decided))
                .reduce((first, last) -> last);
        List<JsonNode> lines = new ArrayList<>();
        receipt.ifPresent(each -> each.result().path("lines").forEach(line -> {
            if (!line.path("verdict").asText().equals("EXCLUDED")) {
                lines.add(line);
            }
        }));
        return lines;
    }

    private static List<String> types(List<JsonNode> costs, List<JsonNode> accepted) {
        Set<Integer> numbers =
                accepted.stream().map(line -> line.path("no").asInt()).collect(Collectors.toSet());
        Set<String> types = new TreeSet<>();
        for (JsonNode cost : costs) {
            if (cost.hasNonNull("type")
                    && (numbers.isEmpty() || numbers.contains(cost.path("no").asInt()))) {
                types.add(cost.path("type").asText());
            }
        }
        return List.copyOf(types);
    }

    private static boolean closed(List<CaseEvent> events) {
        return !events.isEmpty()
                && ReimbursementGraph.GRAPH
                        .terminals()
                        .contains(events.getLast().state());
    }

    private static List<CaseEvent> before(List<CaseEvent> events, Instant moment) {
        return events.stream().filter(event -> event.at().isBefore(moment)).toList();
    }

    private static BigDecimal sum(List<LedgerEntry> entries, Predicate<LedgerEntry> which) {
        return entries.stream().filter(which).map(LedgerEntry::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Instant endOf(LocalDate day) {
        return Kazakhstan.startOf(day.plusDays(1));
    }

    /** Sums of amounts that stand in JSON as text or number. */
    private static final class Sums {

        /** None where there is nothing to add or an element does not tell its amount. */
        static Optional<BigDecimal> ofAll(List<JsonNode> elements, String field) {
            if (elements.isEmpty() || elements.stream().anyMatch(each -> !each.hasNonNull(field))) {
                return Optional.empty();
            }
            return Optional.of(elements.stream()
                    .map(each -> new BigDecimal(each.path(field).asText()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add));
        }
    }
}
