package kz.arna.calendar;

import java.time.LocalTime;

/**
 * The provider's working time on a working day (XC-R-002; S003 A6 r7), dated data like the days themselves. The lunch
 * break is kept because the text names it; no rule depends on it (AMB-DPR-04, AMB-DPR-05).
 *
 * @param opens first moment of the working day, 08:30
 * @param closes last moment of the working day, itself included, 17:30
 * @param lunchFrom beginning of the break
 * @param lunchTo end of the break
 * @param clause where the hours stand
 */
public record OfficeHours(LocalTime opens, LocalTime closes, LocalTime lunchFrom, LocalTime lunchTo, String clause) {

    /** @throws IllegalArgumentException when the four times are not in order */
    public OfficeHours {
        boolean ordered = opens.isBefore(lunchFrom) && !lunchTo.isBefore(lunchFrom) && lunchTo.isBefore(closes);
        if (!ordered) {
            throw new IllegalArgumentException("office hours are out of order");
        }
    }
}
