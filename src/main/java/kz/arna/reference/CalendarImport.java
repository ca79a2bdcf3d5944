package kz.arna.reference;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.arna.calendar.CalendarDay;
import kz.arna.calendar.CalendarDiff;
import kz.arna.calendar.CalendarFile;
import kz.arna.calendar.CalendarVersion;
import kz.arna.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings a calendar in: preview, then confirmation (XC-R-004, AMB-XC-05). Refusals are {@link kz.arna.base.Rejected}
 * with an {@code IMPORT_…} code.
 */
@Component
public class CalendarImport {

    /** How the file is written. */
    public enum Format {
        /** A whole calendar in the fields of {@link CalendarFile}; replaces the one in force. */
        JSON,
        /** Columns date, kind, name, source, validFrom; replaces the years that it contains, others and hours stay. */
        CSV
    }

    private final CalendarStore store;
    private final ImportDrafts drafts;

    CalendarImport(CalendarStore store, ImportDrafts drafts) {
        this.store = store;
        this.drafts = drafts;
    }

    /** Reads and compares; nothing is in force yet. */
    @Transactional
    public CalendarPreview preview(byte[] content, Format format, String by) {
        WorkingCalendar now = store.current();
        CalendarFile file = format == Format.JSON ? json(content) : csv(content, now.version());
        CalendarDiff diff = CalendarDiff.between(now, checked(file));
        UUID token = drafts.keep(ImportDrafts.Kind.CALENDAR, content, file, base(now), by);
        return new CalendarPreview(token, diff);
    }

    /** Publishes what was previewed, if the calendar of the preview is still in force. */
    @Transactional
    public WorkingCalendar confirm(UUID token, String by, String reason) {
        WorkingCalendar now = store.forPublication();
        CalendarFile file =
                drafts.confirm(token, ImportDrafts.Kind.CALENDAR, CalendarFile.class, base(now), by, reason);
        return store.publish(file, by, reason);
    }

    private static String base(WorkingCalendar calendar) {
        return Long.toString(calendar.version().number());
    }

    private static WorkingCalendar checked(CalendarFile file) {
        try {
            return new WorkingCalendar(file.asVersion(0));
        } catch (IllegalArgumentException e) {
            throw ImportProblems.malformed(String.valueOf(e.getMessage()));
        }
    }

    private static CalendarFile json(byte[] content) {
        try {
            CalendarFile file = CalendarFile.read(new ByteArrayInputStream(content));
            // A text of nothing but "null" is read as no file, and an entry of it as no day.
            if (file == null || file.days().stream().anyMatch(Objects::isNull)) {
                throw ImportProblems.malformed("structure");
            }
            return file;
        } catch (JsonProcessingException e) {
            throw ImportProblems.malformed(
                    e.getLocation() == null
                            ? "structure"
                            : "line " + e.getLocation().getLineNr());
        } catch (IOException e) {
            throw ImportProblems.malformed("structure");
        }
    }

    private static CalendarFile csv(byte[] content, CalendarVersion now) {
        List<CalendarDay> rows = CsvRows.read(content, CalendarRow.class).stream()
                .map(CalendarRow::day)
                .toList();
        Set<Integer> years = rows.stream().map(day -> day.date().getYear()).collect(Collectors.toSet());
        Stream<CalendarDay> kept =
                now.days().stream().filter(day -> !years.contains(day.date().getYear()));
        LocalDate first =
                LocalDate.of(years.stream().min(Comparator.naturalOrder()).orElseThrow(), 1, 1);
        LocalDate last =
                LocalDate.of(years.stream().max(Comparator.naturalOrder()).orElseThrow(), 12, 31);
        return new CalendarFile(
                first.isBefore(now.from()) ? first : now.from(),
                last.isAfter(now.to()) ? last : now.to(),
                now.hours(),
                Stream.concat(kept, rows.stream())
                        .sorted(Comparator.comparing(CalendarDay::date))
                        .toList());
    }
}
