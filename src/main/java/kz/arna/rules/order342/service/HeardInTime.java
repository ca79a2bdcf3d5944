package kz.arna.rules.order342.service;

import java.time.LocalDate;
import java.util.Optional;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;

/** DPR-R-084, ¶37 p.2: the hearing is held within two working days of the day on which the applicant was told; where no refusal is
 * meant, nobody is heard. */
final class HeardInTime extends TermRule {

    HeardInTime() {
        super("DPR-R-084", "¶37 p.2", "Was the hearing held in time after its notice?", "term.hearing", "DPR-TERM-05");
    }

    @Override
    public Verdict decide(ServiceCourse course) {
        Optional<Fact> meant = course.fact(ServiceCourse.REFUSAL_MEANT);
        Grounds grounds =
                Grounds.of(course.fact(ServiceCourse.NOTIFIED)).and(meant).and(course.fact(ServiceCourse.REGISTERED));
        if (meant.flatMap(Fact::flag).filter(refusal -> !refusal).isPresent()) {
            return grounds.met();
        }
        Optional<LocalDate> last = course.registered()
                .flatMap(registered -> course.moment(ServiceCourse.NOTIFIED)
                        .map(told -> course.after(told.toLocalDate(), term(), registered)));
        return by(course, grounds, last, ServiceCourse.HEARD);
    }
}
