package kz.arna.partner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.schibsted.spt.data.jslt.JsltException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts of partners, numbers or text, as text with exactly two decimals; nothing is rounded. */
final class ExactAmount {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MAX_DIGITS = 20;

    private ExactAmount() {}

    /** @throws JsltException unless the value is a number with at most two decimals; the value is not named */
    static JsonNode money(JsonNode raw) {
        return text(read(raw));
    }

    /** @throws JsltException unless the value lies between 0 and 100 */
    static JsonNode percent(JsonNode raw) {
        BigDecimal value = read(raw);
        if (value.signum() < 0 || value.compareTo(HUNDRED) > 0) {
            throw new JsltException("a share lies outside 0 to 100");
        }
        return text(value);
    }

    /** Sum of the amounts, {@code null} elements left out; {@code null} when there is none. */
    static JsonNode total(JsonNode amounts) {
        BigDecimal sum = null;
        for (JsonNode amount : amounts) {
            if (!amount.isNull()) {
                sum = (sum == null ? BigDecimal.ZERO : sum).add(read(amount));
            }
        }
        return sum == null ? NullNode.instance : text(sum);
    }

    private static BigDecimal read(JsonNode raw) {
        try {
            BigDecimal value = raw.isTextual() ? new BigDecimal(raw.asText().strip()) : number(raw);
            // Before setScale: 1E-999999999 is a short text and a very long number.
            if (value.precision() - value.scale() > MAX_DIGITS || value.scale() > MAX_DIGITS) {
                throw new JsltException("an amount is longer than any money");
            }
            return value.setScale(2, RoundingMode.UNNECESSARY);
        } catch (NumberFormatException e) {
            throw new JsltException("an amount is not a number");
        } catch (ArithmeticException e) {
            throw new JsltException("an amount has more than two decimals");
        }
    }

    private static BigDecimal number(JsonNode raw) {
        if (!raw.isNumber()) {
            throw new JsltException("an amount is not a number");
        }
        return raw.decimalValue();
    }

    private static JsonNode text(BigDecimal value) {
        return new TextNode(value.setScale(2, RoundingMode.UNNECESSARY).toPlainString());
    }
}
