package kz.arna.reference;

import java.time.LocalDate;

/** What is known about the rate in force on a day (AMB-DPR-10, XC-R-062). */
public sealed interface FxAnswer {

    /**
     * The rate in force.
     *
     * @param rate of the day itself, or the last published before it when it is a non-fixing day
     */
    record Known(FxRate rate) implements FxAnswer {}

    /**
     * Not known yet; never to be guessed.
     *
     * @param ask the day to ask the National Bank about next: the day itself, or the day before a run of non-fixing days
     */
    record Missing(LocalDate ask) implements FxAnswer {}

    /**
     * The bank published rates, but none for this currency, or none for over two weeks: a matter for a person.
     *
     * @param lastDay the day whose answer settles it
     */
    record NotQuoted(LocalDate lastDay) implements FxAnswer {}
}
