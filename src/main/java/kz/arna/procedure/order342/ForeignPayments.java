package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** In which currencies and on which days an application's contractors were paid other than in tenge (DPR-R-037). */
final class ForeignPayments {

    private ForeignPayments() {}

    /** Distinct currencies and days; a payment whose day cannot be read needs a person and no rate. */
    static Set<Key> of(JsonNode application) {
        Set<Key> keys = new LinkedHashSet<>();
        for (JsonNode line : application.path("costs")) {
            for (JsonNode payment : line.path("payments")) {
                String currency =
                        payment.path("currency").asText(line.path("currency").asText("KZT"));
                if (!currency.isBlank() && !"KZT".equals(currency) && !"null".equals(currency)) {
                    day(payment.path("date").asText("")).ifPresent(day -> keys.add(new Key(currency, day)));
                }
            }
        }
        return keys;
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A currency (ISO 4217) on a day. */
    record Key(String currency, LocalDate day) {}
}
