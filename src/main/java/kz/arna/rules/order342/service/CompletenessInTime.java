package kz.arna.rules.order342.service;

import java.time.LocalDate;
import java.util.Optional;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;

/** DPR-R-077, ¶35 p.1: completeness is checked within two working days of the registration. */
final class CompletenessInTime extends TermRule {

    CompletenessInTime() {
        super("DPR-R-077", "¶35 p.1", "Was completeness checked in time?", "term.completeness", "DPR-TERM-02");
    }

    @Override
    public Verdict decide(ServiceCourse course) {
        Optional<LocalDate> last = course.registered().map(day -> course.after(day, term(), day));
        return by(course, Grounds.of(course.fact(ServiceCourse.REGISTERED)), last, ServiceCourse.COMPLETE);
    }
}
