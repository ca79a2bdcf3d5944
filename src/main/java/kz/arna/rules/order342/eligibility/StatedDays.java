package kz.arna.rules.order342.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.arna.rules.order342.form.Applicant;
import kz.arna.rules.order342.form.Application;
import kz.arna.rules.order342.form.CostLine;
import org.jspecify.annotations.Nullable;

/** The days that an application states of things that must already have happened. */
final class StatedDays {

    private final List<LocalDate> days = new ArrayList<>();

    private StatedDays() {}

    /** The first stated day that lies after the given one; none where none does. */
    static Optional<LocalDate> after(Application form, LocalDate day) {
        StatedDays stated = new StatedDays();
        stated.collect(form);
        return stated.days.stream().filter(each -> each.isAfter(day)).min(Comparator.naturalOrder());
    }

    private void collect(Application form) {
        add(form.filledOn());
        Applicant applicant = form.applicant();
        if (applicant != null && applicant.registration() != null) {
            add(applicant.registration().date());
        }
        form.costs().forEach(this::collect);
        form.attachments().forEach(document -> {
            if (document.origin() != null) {
                add(document.origin().issued());
            }
        });
    }

    private void collect(CostLine line) {
        if (line.contract() != null) {
            add(line.contract().date());
        }
        line.acts().forEach(act -> add(act.date()));
        line.invoices().forEach(invoice -> add(invoice.date()));
        line.payments().forEach(payment -> add(payment.date()));
    }

    private void add(@Nullable LocalDate day) {
        if (day != null) {
            days.add(day);
        }
    }
}
