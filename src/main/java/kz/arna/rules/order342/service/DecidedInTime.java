package kz.arna.rules.order342.service;

import java.time.LocalDate;
import java.util.Optional;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;

/** DPR-R-076, ¶34: the result comes within eight working days of the registration. */
final class DecidedInTime extends TermRule {

    DecidedInTime() {
        super("DPR-R-076", "¶34; A6 r3", "Was the service ended within its whole term?", "term.total", "DPR-TERM-01");
    }

    @Override
    public Verdict decide(ServiceCourse course) {
        Optional<LocalDate> last = course.registered().map(day -> course.after(day, term(), day));
        return by(course, Grounds.of(course.fact(ServiceCourse.REGISTERED)), last, ServiceCourse.DECIDED);
    }
}
