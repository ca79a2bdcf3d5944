package kz.arna.simulator;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The companies of the demo, and everybody else: an unknown BIN or IIN belongs to a company with everything in order, so
 * that load tests may make up their own.
 */
public final class Companies {

    /** Approved. */
    public static final Company APPROVED =
            Company.inOrder("190340001015", "«Ақжол Өнеркәсіп» ЖШС", "ТОО «Ақжол Өнеркәсіп»");
    /** Asks for more than the cap. */
    public static final Company CAPPED = Company.inOrder("190340002023", "«Құрыш Қазан» ЖШС", "ТОО «Курыш Казан»")
            .inCategory("MEDIUM");
    /** Paid its contractor in foreign currency. */
    public static final Company FOREIGN_CURRENCY =
            Company.inOrder("180540003037", "«Һунар Тоқыма» ЖШС", "ТОО «Хунар Токыма»");
    /** Owes taxes and pension contributions. */
    public static final Company INDEBTED = Company.inOrder(
                    "170640004047", "«Ұлы Дала Металл» ЖШС", "ТОО «Улы Дала Металл»")
            .owing("100000.50", "25000.00");
    /** Files an incomplete application. */
    public static final Company INCOMPLETE = Company.inOrder("160740005057", "«Әсем Жиһаз» ЖШС", "ТОО «Асем Жихаз»");
    /** The category service never answers about it. */
    public static final Company UNANSWERED = Company.inOrder("200840006069", "«Іскер Плюс» ЖШС", "ТОО «Искер Плюс»")
            .unansweredBy("category");
    /** No register knows it. */
    public static final Company UNKNOWN = Company.inOrder("150940007079", "", "");

    private static final Map<String, Company> BY_ID =
            List.of(APPROVED, CAPPED, FOREIGN_CURRENCY, INDEBTED, INCOMPLETE, UNANSWERED).stream()
                    .collect(Collectors.toMap(Company::id, Function.identity()));

    private Companies() {}

    static Company of(String id) {
        Company known = BY_ID.get(id);
        return known == null ? Company.inOrder(id, "«Үлгі» ЖШС", "ТОО «Улги»") : known;
    }

    static boolean isUnknown(String id) {
        return UNKNOWN.id().equals(id);
    }
}
