package kz.arna.rules.order342.filing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.arna.calendar.WorkingCalendar;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Facts;
import kz.arna.rules.kernel.Parameters;
import kz.arna.rules.kernel.Settings;
import kz.arna.rules.order342.form.Application;
import org.jspecify.annotations.Nullable;

/**
 * One application as the rules see it (DPR-R-142 gives the two days).
 *
 * @param submissionDate day of the electronic filing: ¶9, ¶11(2), ¶11(7) p.1, MCI
 * @param receiptDate day on which it counts as received (A6 r7): ¶10(1), ¶11(3), ¶11(7) p.2
 * @param application none in an assessment of bare facts
 * @param prior what the applicant was already paid or promised
 * @param rates the official rates that are known
 * @param calendar which days are working ones; none: every weekday
 */
public record Filing(
        LocalDate submissionDate,
        LocalDate receiptDate,
        @Nullable Application application,
        Facts facts,
        Settings settings,
        Parameters parameters,
        List<PriorSupport> prior,
        List<ExchangeRate> rates,
        @Nullable WorkingCalendar calendar) {

    /** The application, where there is one. */
    public Optional<Application> form() {
        return Optional.ofNullable(application);
    }

    /** The fact of that name. */
    public Optional<Fact> fact(String name) {
        return facts.find(name);
    }

    /** The numbers of the law on the day of filing. */
    public Parameters.OnDay law() {
        return parameters.on(submissionDate);
    }

    /** Whether offices and exchanges work on the day. */
    public boolean isWorking(LocalDate day) {
        return calendar == null
                ? day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY
                : calendar.isWorking(day);
    }

    /** The same application as if it had been filed and received on that one day (DPR-R-142). */
    public Filing allOn(LocalDate day) {
        return new Filing(day, day, application, facts, settings, parameters, prior, rates, calendar);
    }
}
