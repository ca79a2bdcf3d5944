package kz.arna.reference;

import java.util.UUID;
import kz.arna.calendar.CalendarDiff;

/**
 * What an import of a calendar would change.
 *
 * @param token confirms exactly this
 * @param diff against the calendar in force
 */
public record CalendarPreview(UUID token, CalendarDiff diff) {}
