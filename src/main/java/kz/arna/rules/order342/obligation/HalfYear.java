package kz.arna.rules.order342.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Moments;
import kz.arna.rules.kernel.Parameters;

/**
 * One of the six months of an agreement in which an applicant at risk is told (agr.4(3)).
 *
 * @param after the day before the first on which a notice counts for it
 * @param due last day for the notice
 */
public record HalfYear(LocalDate after, LocalDate due) {

    static final String TERM = "risk.term";
    static final String MONTHS = "risk.notice.months";

    /**
     * The days on which the half-years of an agreement end, each counted from the signing, so that 31 December gives 30 June and
     * then 31 December again (XC-R-016); none after the agreement itself has run out.
     */
    public static List<LocalDate> ends(LocalDate agreement, Parameters.OnDay law) {
        LocalDate end = agreement.plusYears(law.whole("agreement.years"));
        return IntStream.iterate(1, n -> n + 1)
                .mapToObj(n -> agreement.plusMonths((long) n * law.whole(MONTHS)))
                .takeWhile(day -> !day.isAfter(end))
                .toList();
    }

    /** The half-years between the signing and these days. */
    public static List<HalfYear> between(LocalDate agreement, List<LocalDate> dues) {
        List<LocalDate> all = Stream.concat(Stream.of(agreement), dues.stream()).toList();
        return IntStream.range(0, dues.size())
                .mapToObj(n -> new HalfYear(all.get(n), all.get(n + 1)))
                .toList();
    }

    /** The first of them whose last day is still to come. */
    public static Optional<HalfYear> next(List<HalfYear> all, LocalDate today) {
        return all.stream().filter(one -> one.due().isAfter(today)).findFirst();
    }

    /** The one in which a notice is owed: by the fact, which knows the working days and since when it runs, or else the next. */
    static Optional<HalfYear> of(Undertaking undertaking) {
        Optional<HalfYear> known = undertaking
                .fact(TERM)
                .map(Fact::value)
                .flatMap(term -> Moments.day(term.path("after").asText(""))
                        .flatMap(after ->
                                Moments.day(term.path("due").asText("")).map(due -> new HalfYear(after, due))));
        return known.or(() -> undertaking
                .agreement()
                .flatMap(signed -> next(between(signed, ends(signed, undertaking.law())), undertaking.assessedOn())));
    }

    /** Whether a notice of this day counts for it; one that comes late does too. */
    public boolean counts(LocalDate told) {
        return told.isAfter(after);
    }
}
