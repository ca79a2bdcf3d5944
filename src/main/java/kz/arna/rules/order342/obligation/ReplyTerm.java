package kz.arna.rules.order342.obligation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Probe;
import kz.arna.rules.kernel.Verdict;

/**
 * The thirty calendar days in which an applicant answers a request or a notice, from the day of its receipt, which is day 0. A
 * day off at the end moves to the next working day, which the request's fact names (AMB-XC-03); force majeure puts the end off
 * by as many calendar days as it lasted (DPR-R-128).
 *
 * @param fact name of {@code {receivedOn, effectiveDue?, answeredOn?, extendedBy?}}
 */
record ReplyTerm(String fact, String late) {

    private static final String DAYS = "term.reply";

    boolean asked(Undertaking undertaking) {
        return undertaking.fact(fact).isPresent();
    }

    /** Answered in time, still awaited, or late. */
    Verdict decide(Undertaking undertaking, Grounds grounds) {
        Optional<LocalDate> received = day(undertaking, "receivedOn");
        if (received.isEmpty()) {
            return grounds.needsPerson(ObligationRule.FACT_UNKNOWN);
        }
        LocalDate due = due(undertaking, received.get());
        Optional<LocalDate> answered = day(undertaking, "answeredOn");
        LocalDate on = answered.orElse(undertaking.assessedOn());
        Grounds compared = grounds.probed(Probe.days(DAYS, on, due));
        if (on.isAfter(due)) {
            return compared.notMet(late);
        }
        return answered.isPresent() ? compared.met() : compared.needsPerson("ANSWER_AWAITED");
    }

    private LocalDate due(Undertaking undertaking, LocalDate received) {
        LocalDate literal = received.plusDays(undertaking.law().whole(DAYS) + extension(undertaking));
        return undertaking.settings().is("AMB-XC-03", "NEXT_WORKING_DAY")
                ? day(undertaking, "effectiveDue").filter(literal::isBefore).orElse(literal)
                : literal;
    }

    private int extension(Undertaking undertaking) {
        return undertaking
                .fact(fact)
                .map(Fact::value)
                .map(value -> Math.max(0, value.path("extendedBy").asInt(0)))
                .orElse(0);
    }

    private Optional<LocalDate> day(Undertaking undertaking, String element) {
        try {
            return undertaking
                    .fact(fact)
                    .map(Fact::value)
                    .map(value -> value.path(element).asText(""))
                    .filter(text -> !text.isEmpty() && !text.equals("null"))
                    .map(LocalDate::parse);
        } catch (DateTimeParseException notADay) {
            return Optional.empty();
        }
    }
}
