package kz.arna.rules.order342.service;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Probe;
import kz.arna.rules.kernel.Rule;
import kz.arna.rules.kernel.Verdict;

/** A rule about one term of the service: its step came by the last day, or may still come. */
abstract class TermRule implements Rule<ServiceCourse> {

    private static final String FACT_UNKNOWN = "FACT_UNKNOWN";

    private final String id;
    private final String clause;
    private final String question;
    private final String term;
    private final String code;

    TermRule(String id, String clause, String question, String term, String code) {
        this.id = id;
        this.clause = clause;
        this.question = question;
        this.term = term;
        this.code = code;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String clause() {
        return clause;
    }

    @Override
    public final String question() {
        return question;
    }

    final String term() {
        return term;
    }

    /** The verdict on the step that the fact names; as long as it has not come, the moment of the question stands for it. */
    final Verdict by(ServiceCourse course, Grounds grounds, Optional<LocalDate> last, String step) {
        Optional<LocalDateTime> come = course.moment(step);
        Grounds looked = grounds.and(course.fact(step));
        if (last.isEmpty()) {
            return looked.needsPerson(FACT_UNKNOWN);
        }
        LocalDate day = course.dayOf(come.orElse(course.assessedAt()));
        Grounds compared = looked.probed(Probe.days(term, day, last.get()));
        if (day.isAfter(last.get())) {
            return compared.notMet(code);
        }
        return come.isPresent() ? compared.met() : compared.needsPerson("STEP_TO_COME");
    }
}
