package kz.arna.journey;

import java.io.IOException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.arna.base.Kazakhstan;
import kz.arna.calendar.CalendarDay;
import kz.arna.calendar.CalendarFile;
import kz.arna.calendar.DayKind;
import kz.arna.reference.CalendarStore;

/** Publishes calendars on the stand, and shows the work that waits for their days. */
final class Calendars {

    private static boolean changed;

    private Calendars() {}

    /** The calendar that comes with the gateway, if another one is in force. */
    static void first() throws IOException {
        if (changed) {
            publish(CalendarFile.first());
            changed = false;
        }
    }

    /** The same with one day that differs. */
    static void with(LocalDate day, DayKind kind) throws IOException {
        CalendarFile now = CalendarFile.first();
        List<CalendarDay> days = new ArrayList<>(now.days());
        days.add(new CalendarDay(day, kind, "сынақ", "test", day));
        days.sort(Comparator.comparing(CalendarDay::date));
        publish(new CalendarFile(now.from(), now.to(), now.hours(), days));
        changed = true;
    }

    private static void publish(CalendarFile file) {
        Stand.gateway().bean(CalendarStore.class).publish(file, "test", "a test needs it");
    }

    /** When the case's waiting work is due, in the Republic's time. */
    static List<String> workOf(String number) {
        return Stand.database()
                .sql("SELECT w.due FROM work_item w JOIN case_file c ON c.id = w.case_id WHERE c.number = ?"
                        + " ORDER BY w.due")
                .param(number)
                .query(OffsetDateTime.class)
                .list()
                .stream()
                .map(due -> Kazakhstan.at(due.toInstant()).toOffsetDateTime().toString())
                .toList();
    }
}
