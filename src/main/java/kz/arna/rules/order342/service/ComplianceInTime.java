package kz.arna.rules.order342.service;

import java.time.LocalDate;
import java.util.Optional;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;

/** DPR-R-079, ¶35 p.2: compliance is checked, and the decision taken, within six working days of the completeness check, but never
 * past the whole term (AMB-DPR-01). */
final class ComplianceInTime extends TermRule {

    ComplianceInTime() {
        super(
                "DPR-R-079",
                "¶35 p.2",
                "Was the decision taken in time after the completeness check?",
                "term.compliance",
                "DPR-TERM-03");
    }

    @Override
    public Verdict decide(ServiceCourse course) {
        Grounds grounds = Grounds.of(course.fact(ServiceCourse.REGISTERED)).and(course.fact(ServiceCourse.COMPLETE));
        Optional<LocalDate> last = course.registered()
                .flatMap(registered -> course.moment(ServiceCourse.COMPLETE)
                        .map(complete -> last(course, registered, complete.toLocalDate())));
        return by(course, grounds, last, ServiceCourse.DECIDED);
    }

    private LocalDate last(ServiceCourse course, LocalDate registered, LocalDate complete) {
        LocalDate own = course.after(complete, term(), registered);
        LocalDate whole = course.after(registered, "term.total", registered);
        return whole.isBefore(own) ? whole : own;
    }
}
