package kz.arna.rules.order342;

import static kz.arna.rules.order342.RequestJson.amount;
import static kz.arna.rules.order342.RequestJson.facts;
import static kz.arna.rules.order342.RequestJson.list;
import static kz.arna.rules.order342.RequestJson.moment;
import static kz.arna.rules.order342.RequestJson.object;
import static kz.arna.rules.order342.RequestJson.only;
import static kz.arna.rules.order342.RequestJson.required;
import static kz.arna.rules.order342.RequestJson.requiredDay;
import static kz.arna.rules.order342.RequestJson.settings;
import static kz.arna.rules.order342.RequestJson.wrong;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Set;
import kz.arna.base.Rejected;
import kz.arna.rules.kernel.Numbers;
import kz.arna.rules.order342.filing.Currencies;
import kz.arna.rules.order342.filing.ExchangeRate;
import kz.arna.rules.order342.filing.PriorSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code POST /api/v1/assessments/order-342}: {@code {submittedAt, registeredAt?, settings?, application?, facts?,
 * prior?, fx?}}. Strict about the frame, since a name that nobody reads would silently change a verdict; lenient about the
 * application, which the rules judge. What an outsider may have got wrong inside facts and application tells
 * {@link RequestShape}.
 */
public final class AssessmentJson {

    private static final Set<String> FIELDS =
            Set.of("submittedAt", "registeredAt", "settings", "application", "facts", "prior", "fx");

    private static final BigDecimal MOST_UNITS = BigDecimal.valueOf(1_000_000);

    private AssessmentJson() {}

    /**
     * The request as a record.
     *
     * @throws Rejected with code and path of the first field that cannot be read
     */
    public static AssessmentRequest read(JsonNode body) {
        return read(body, null);
    }

    /**
     * The request as a record.
     *
     * @param now the moment of filing where the request names neither that nor the moment of registration
     * @throws Rejected with code and path of the first field that cannot be read
     */
    static AssessmentRequest read(JsonNode body, @Nullable LocalDateTime now) {
        object(body, "");
        only(FIELDS, body, "");
        LocalDateTime registered =
                body.hasNonNull("registeredAt") ? moment(body.get("registeredAt"), "/registeredAt") : null;
        return new AssessmentRequest(
                submitted(body, registered, now),
                registered,
                settings(body.path("settings")),
                body.hasNonNull("application") ? object(body.get("application"), "/application") : null,
                facts(body.path("facts")),
                list(body.path("prior"), "/prior", AssessmentJson::prior),
                list(body.path("fx"), "/fx", AssessmentJson::rate),
                null);
    }

    private static LocalDateTime submitted(
            JsonNode body, @Nullable LocalDateTime registered, @Nullable LocalDateTime now) {
        LocalDateTime otherwise = registered == null ? now : registered;
        return body.hasNonNull("submittedAt") || otherwise == null
                ? moment(required(body, "submittedAt", ""), "/submittedAt")
                : otherwise;
    }

    private static PriorSupport prior(JsonNode sum, String path) {
        only(PriorJson.FIELDS, sum, path);
        return new PriorSupport(
                PriorJson.group(required(sum, "group", path))
                        .orElseThrow(() -> wrong("CHOICE_UNKNOWN", path + "/group")),
                amount(sum, "amount", path),
                requiredDay(sum, "on", path),
                PriorJson.paid(sum, path),
                sum.path("imported").asBoolean(false));
    }

    private static ExchangeRate rate(JsonNode rate, String path) {
        only(Set.of("currency", "date", "unit", "rate"), rate, path);
        BigDecimal price = Numbers.decimal(required(rate, "rate", path))
                .orElseThrow(() -> wrong("AMOUNT_MALFORMED", path + "/rate"));
        if (price.signum() <= 0) {
            throw wrong("NUMBER_OUT_OF_RANGE", path + "/rate");
        }
        return new ExchangeRate(
                Currencies.code(required(rate, "currency", path).asText())
                        .orElseThrow(() -> wrong("CURRENCY_MALFORMED", path + "/currency")),
                requiredDay(rate, "date", path),
                unit(rate, path),
                price);
    }

    /** How many units the rate is for; one where nothing is said. */
    private static int unit(JsonNode rate, String path) {
        if (!rate.hasNonNull("unit")) {
            return 1;
        }
        return Numbers.decimal(rate.get("unit"))
                .filter(unit -> unit.signum() > 0
                        && unit.compareTo(MOST_UNITS) <= 0
                        && unit.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::intValueExact)
                .orElseThrow(() -> wrong("NUMBER_OUT_OF_RANGE", path + "/unit"));
    }
}
