package kz.arna.rules.order342.amount;

import java.math.BigDecimal;
import kz.arna.rules.order342.costs.Proof;
import kz.arna.rules.order342.filing.ExchangeRate;

/**
 * The part of a payment that is accepted, and what it was worth on the day it was made.
 *
 * @param accepted in the contract currency
 * @param kzt tenge, rounded half up to the tiyn
 */
public record ConvertedPayment(Proof payment, BigDecimal accepted, ExchangeRate rate, BigDecimal kzt) {

    static ConvertedPayment of(Proof payment, BigDecimal accepted, ExchangeRate rate) {
        return new ConvertedPayment(payment, accepted, rate, Tenge.convert(accepted, rate));
    }
}
