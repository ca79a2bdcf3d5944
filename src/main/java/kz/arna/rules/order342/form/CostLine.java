package kz.arna.rules.order342.form;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table of item 12. Amounts are net of value added tax, in the currency that stands beside them.
 *
 * @param no number of the line
 * @param type e.g. {@code C1.2}; a text outside ¶8 is kept, it is a ground of the order
 * @param software whether the line buys software (¶8(2))
 * @param amount net amount in the payment currency
 * @param currency ISO 4217
 * @param amountKzt net amount in tenge as the applicant computed it
 */
public record CostLine(
        @Nullable Integer no,
        @Nullable String name,
        @Nullable String oked,
        @Nullable String okedName,
        @Nullable String type,
        @Nullable Product product,
        @Nullable Boolean software,
        @Nullable Contract contract,
        List<Act> acts,
        List<Invoice> invoices,
        List<Payment> payments,
        @Nullable Transport transport,
        @Nullable BigDecimal amount,
        @Nullable String currency,
        @Nullable BigDecimal amountKzt) {

    public CostLine {
        type = Rows.code(type);
        currency = Rows.code(currency);
        acts = Rows.of(acts);
        invoices = Rows.of(invoices);
        payments = Rows.of(payments);
    }

    /** Whether the line belongs to the group of ¶8, {@code C1}, {@code C2} or {@code C3}. */
    public boolean in(String group) {
        return type != null && (type.equals(group) || type.startsWith(group + "."));
    }

    /** Whether the contractor is a resident of the Republic: other documents are asked of a non-resident (A6 r8(4) p.2). */
    public Optional<Boolean> residence() {
        return Optional.ofNullable(contract).map(Contract::contractor).flatMap(Contractor::residence);
    }

    /** What is marked: footwear is the product that ¶8(2) names. */
    public enum Product {
        FOOTWEAR,
        @JsonEnumDefaultValue
        OTHER
    }

    /** The contract under which the cost arose. */
    public record Contract(
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable Contractor contractor,
            @Nullable BigDecimal amount,
            @Nullable String currency) {

        public Contract {
            currency = Rows.code(currency);
        }
    }

    /**
     * Who did the work.
     *
     * @param taxNumber number of a foreign contractor
     * @param country ISO 3166-1 alpha-2
     * @param resident of the Republic
     */
    public record Contractor(
            @Nullable String name,
            @Nullable String bin,
            @Nullable String taxNumber,
            @Nullable String country,
            @Nullable Boolean resident) {

        public Contractor {
            country = Rows.code(country);
        }

        /** What the application says of it, else what the country shows; nothing where neither is given. */
        Optional<Boolean> residence() {
            return Optional.ofNullable(resident)
                    .or(() -> Optional.ofNullable(country)
                            .filter(code -> !code.isBlank())
                            .map("KZ"::equals));
        }
    }

    /** Act of works done or services given, or another primary document. */
    public record Act(
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable BigDecimal net,
            @Nullable String currency,
            @Nullable BigDecimal gross) {

        public Act {
            currency = Rows.code(currency);
        }
    }

    /** Invoice or electronic invoice. */
    public record Invoice(
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable BigDecimal net,
            @Nullable BigDecimal vat,
            @Nullable String currency,
            @Nullable BigDecimal gross) {

        public Invoice {
            currency = Rows.code(currency);
        }
    }

    /** Payment document. */
    public record Payment(
            @Nullable String number,
            @Nullable LocalDate date,
            @Nullable BigDecimal net,
            @Nullable String currency,
            @Nullable Boolean bankCertified,
            @Nullable BigDecimal gross) {

        public Payment {
            currency = Rows.code(currency);
        }
    }

    /** Carriage (¶8(3)): {@code RAIL} or another mode, countries of dispatch and destination. */
    public record Transport(
            @Nullable String mode,
            @Nullable String from,
            @Nullable String to) {

        public Transport {
            mode = Rows.code(mode);
            from = Rows.code(from);
            to = Rows.code(to);
        }
    }
}
