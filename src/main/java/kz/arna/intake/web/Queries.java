package kz.arna.intake.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import org.jspecify.annotations.Nullable;

/** Parameters of queries, read the same at doors and desk. An empty parameter is one that was not given. */
public final class Queries {

    /** Entries of a page where the caller does not say. */
    public static final int USUAL_PAGE = 50;

    private static final int LARGEST_PAGE = 200;

    private Queries() {}

    /** The text, or null where it is empty. */
    public static @Nullable String text(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /**
     * Entries of a page.
     *
     * @throws Rejected with {@code QUERY_INVALID} unless it is a number from 1 to 200
     */
    public static int limit(@Nullable String value) {
        String given = text(value);
        if (given == null) {
            return USUAL_PAGE;
        }
        int limit = given.matches("[0-9]{1,3}") ? Integer.parseInt(given) : 0;
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw invalid("limit");
        }
        return limit;
    }

    /**
     * A moment with offset or {@code Z}.
     *
     * @throws Rejected with {@code QUERY_INVALID} when it is none
     */
    public static @Nullable Instant moment(String name, @Nullable String value) {
        String given = text(value);
        if (given == null) {
            return null;
        }
        try {
            // A plus sign that was not encoded arrives as a space.
            Instant moment = OffsetDateTime.parse(given.replace(' ', '+')).toInstant();
            return usual(moment) ? moment : refuse(name);
        } catch (DateTimeException e) {
            return refuse(name);
        }
    }

    /** That the parameter is wrong. */
    public static Rejected invalid(String name) {
        return new Rejected(Problems.of("QUERY_INVALID", "query:" + name));
    }

    private static Instant refuse(String name) {
        throw invalid(name);
    }

    /** Within what databases and calendars count with. */
    private static boolean usual(Instant moment) {
        return moment.isAfter(Instant.parse("1900-01-01T00:00:00Z"))
                && moment.isBefore(Instant.parse("2200-01-01T00:00:00Z"));
    }
}
