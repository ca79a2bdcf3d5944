package kz.arna.rules.order342.obligation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Probe;
import kz.arna.rules.kernel.Verdict;

/**
 * The thirty calendar days in which an applicant answers a request or a notice, from the day of its receipt, which is day 0. A
 * day off at the end moves to the next working day, which the request's fact names (AMB-XC-03); force majeure puts the end off
 * by as many calendar days as it lasted (DPR-R-128). Until the receipt is known no day is counted.
 *
 * @param fact name of {@code {quarter?, sentOn?, receivedOn, effectiveDue?, answeredOn?, extendedBy?}}, or of a list of these
 */
record ReplyTerm(String fact, String late) {

    private static final String DAYS = "term.reply";

    /** How a request stands; what is most pressing comes first. */
    enum Standing {
        UNKNOWN,
        OVERDUE,
        AWAITED,
        UNRECEIVED,
        ANSWERED_LATE,
        ANSWERED
    }

    /** Every request of the kind. */
    List<Reply> replies(Undertaking undertaking) {
        return undertaking.fact(fact).map(Fact::value).stream()
                .flatMap(value -> value.isArray() ? value.valueStream() : Stream.of(value))
                .map(Reply::of)
                .toList();
    }

    /** How the most pressing of them stands; none where nothing was asked. */
    Optional<Standing> worst(Undertaking undertaking) {
        return pressing(undertaking).map(reply -> standing(undertaking, reply));
    }

    /** Answered in time, still awaited, or late: what the most pressing request says; fulfilled where there is none. */
    Verdict decide(Undertaking undertaking, Grounds grounds) {
        Optional<Reply> decisive = pressing(undertaking);
        if (decisive.isEmpty()) {
            return grounds.met();
        }
        Reply reply = decisive.get();
        Grounds compared = reply.receivedOn() == null
                ? grounds
                : grounds.probed(
                        Probe.days(DAYS, day(undertaking, reply), due(undertaking, reply, reply.receivedOn())));
        return switch (standing(undertaking, reply)) {
            case UNKNOWN -> compared.needsPerson(ObligationRule.FACT_UNKNOWN);
            case OVERDUE, ANSWERED_LATE -> compared.notMet(late);
            case AWAITED -> compared.needsPerson("ANSWER_AWAITED");
            case UNRECEIVED -> compared.needsPerson("RECEIPT_UNKNOWN");
            case ANSWERED -> compared.met();
        };
    }

    private Optional<Reply> pressing(Undertaking undertaking) {
        return replies(undertaking).stream().min(Comparator.comparing(reply -> standing(undertaking, reply)));
    }

    private Standing standing(Undertaking undertaking, Reply reply) {
        if (reply.receivedOn() == null) {
            return unreceived(reply);
        }
        boolean over = day(undertaking, reply).isAfter(due(undertaking, reply, reply.receivedOn()));
        if (reply.answeredOn() == null) {
            return over ? Standing.OVERDUE : Standing.AWAITED;
        }
        return over ? Standing.ANSWERED_LATE : Standing.ANSWERED;
    }

    /** Nobody is late with what did not reach him, and who answers has received it. */
    private static Standing unreceived(Reply reply) {
        if (reply.answeredOn() != null) {
            return Standing.ANSWERED;
        }
        return reply.sentOn() == null ? Standing.UNKNOWN : Standing.UNRECEIVED;
    }

    private static LocalDate day(Undertaking undertaking, Reply reply) {
        return reply.answeredOn() == null ? undertaking.assessedOn() : reply.answeredOn();
    }

    private LocalDate due(Undertaking undertaking, Reply reply, LocalDate received) {
        LocalDate literal = received.plusDays(undertaking.law().whole(DAYS) + (long) reply.extendedBy());
        return undertaking.settings().is("AMB-XC-03", "NEXT_WORKING_DAY")
                ? Optional.ofNullable(reply.effectiveDue())
                        .filter(literal::isBefore)
                        .orElse(literal)
                : literal;
    }
}
