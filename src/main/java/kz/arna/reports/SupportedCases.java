package kz.arna.reports;

import java.time.LocalDate;
import java.util.List;

/** Where reports take their cases from; implemented by the room that leads them. */
public interface SupportedCases {

    /**
     * Cases that were decided to be supported by the end of the last day and had not been closed before the first day: the
     * quarter in which a case is closed is the last one that shows it (AMB-DPR-52).
     *
     * @param lastDay everything is told as it stood at the end of this day
     */
    List<SupportedCase> between(LocalDate firstDay, LocalDate lastDay);

    /** Whether any application had come in by the end of the day: before that no report is owed. */
    boolean anyBy(LocalDate day);
}
