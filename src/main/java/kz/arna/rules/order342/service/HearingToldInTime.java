package kz.arna.rules.order342.service;

import java.time.LocalDate;
import java.util.Optional;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;

/** DPR-R-083, ¶37 p.2: the applicant is told of the hearing at least three working days before the term ends; where no refusal is
 * meant, nobody is heard. */
final class HearingToldInTime extends TermRule {

    HearingToldInTime() {
        super(
                "DPR-R-083",
                "¶37 p.2",
                "Was the applicant told of the hearing in time?",
                "term.hearing.notice",
                "DPR-TERM-04");
    }

    @Override
    public Verdict decide(ServiceCourse course) {
        Optional<Fact> meant = course.fact(ServiceCourse.REFUSAL_MEANT);
        Grounds grounds = Grounds.of(course.fact(ServiceCourse.REGISTERED)).and(meant);
        if (meant.flatMap(Fact::flag).filter(refusal -> !refusal).isPresent()) {
            return grounds.met();
        }
        boolean owed =
                meant.isPresent() || course.moment(ServiceCourse.NOTIFIED).isPresent();
        Optional<LocalDate> last = course.registered().filter(day -> owed).map(day -> last(course, day));
        return by(course, grounds, last, ServiceCourse.NOTIFIED);
    }

    private LocalDate last(ServiceCourse course, LocalDate registered) {
        LocalDate end = course.after(registered, "term.total", registered);
        return course.calendar().minusWorkingDays(end, course.days(term(), registered));
    }
}
