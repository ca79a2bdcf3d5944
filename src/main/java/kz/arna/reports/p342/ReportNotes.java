package kz.arna.reports.p342;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.arna.calendar.Quarter;
import kz.arna.reports.SupportedCase;
import kz.arna.reports.p342.ReportContent.Note;
import kz.arna.reports.p342.ReportContent.Respondent;
import org.jspecify.annotations.Nullable;

/** What in a draft a person should look at; none of it stops the report, but checking it over a note needs a reason. */
final class ReportNotes {

    /** The reporting period is not over: such a draft cannot be checked at all. */
    static final String QUARTER_NOT_OVER = "QUARTER_NOT_OVER";

    private ReportNotes() {}

    static List<Note> of(
            Quarter quarter,
            LocalDate today,
            List<SupportedCase> supported,
            Function<SupportedCase, @Nullable BigDecimal> own,
            Respondent respondent) {
        List<Note> notes = new ArrayList<>();
        if (!today.isAfter(quarter.end())) {
            notes.add(note(QUARTER_NOT_OVER, null));
        }
        if (incomplete(respondent)) {
            notes.add(note("RESPONDENT_INCOMPLETE", null));
        }
        supported.forEach(each -> notes.addAll(of(each, own.apply(each))));
        return notes;
    }

    private static List<Note> of(SupportedCase each, @Nullable BigDecimal own) {
        List<Note> notes = new ArrayList<>();
        if (own == null) {
            notes.add(note("BASE_UNKNOWN", each));
        } else if (own.signum() < 0) {
            notes.add(note("OWN_NEGATIVE", each));
        }
        if (each.financed().compareTo(each.support()) > 0) {
            notes.add(note("FINANCED_OVER_SUPPORT", each));
        }
        if (each.receivedOn() == null || each.decidedOn() == null) {
            notes.add(note("DAY_UNKNOWN", each));
        }
        if (each.costTypes().isEmpty()) {
            notes.add(note("COST_TYPE_UNKNOWN", each));
        }
        return notes;
    }

    private static Note note(String code, @Nullable SupportedCase about) {
        return new Note(code, about == null ? null : about.number(), Wording.both("note." + code));
    }

    private static boolean incomplete(Respondent respondent) {
        return respondent.bin() == null
                || Stream.of(
                                respondent.address().kk(),
                                respondent.address().ru(),
                                respondent.phone(),
                                respondent.email())
                        .anyMatch(String::isBlank);
    }
}
