package kz.arna.rules.order342.filing;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An official rate of the National Bank.
 *
 * @param currency ISO 4217
 * @param date the day for which it is set
 * @param unit how many units of the currency the rate is for, e.g. 100 for UZS
 * @param rate tenge for {@code unit} units
 */
public record ExchangeRate(String currency, LocalDate date, int unit, BigDecimal rate) {}
