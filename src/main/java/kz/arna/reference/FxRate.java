package kz.arna.reference;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An official rate of the National Bank.
 *
 * @param date the day for which the bank set it
 * @param currency ISO 4217 code
 * @param unit how many units of the currency the rate is for, e.g. 100 UZS (DPR-R-037)
 * @param rate tenge for that many units
 */
public record FxRate(LocalDate date, String currency, int unit, BigDecimal rate) {}
