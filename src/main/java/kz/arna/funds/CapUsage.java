package kz.arna.funds;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A sum that counts against a cap (DPR-R-041, DPR-R-143).
 *
 * @param capGroup {@code C1} or {@code C2C3}
 * @param amount KZT
 * @param on the day it was reserved or paid
 * @param paid whether it is paid; otherwise reserved
 * @param imported whether it was brought in with the history of before the gateway
 */
public record CapUsage(String capGroup, BigDecimal amount, LocalDate on, boolean paid, boolean imported) {}
