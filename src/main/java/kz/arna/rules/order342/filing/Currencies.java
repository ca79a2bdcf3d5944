package kz.arna.rules.order342.filing;

import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The currencies of ISO 4217. */
public final class Currencies {

    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private Currencies() {}

    /** The code in capital letters; nothing where there is no such currency. */
    public static Optional<String> code(String given) {
        return Optional.of(given.strip().toUpperCase(Locale.ROOT)).filter(CODES::contains);
    }
}
