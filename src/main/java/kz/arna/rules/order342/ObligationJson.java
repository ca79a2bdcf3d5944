package kz.arna.rules.order342;

import static kz.arna.rules.order342.RequestJson.day;
import static kz.arna.rules.order342.RequestJson.facts;
import static kz.arna.rules.order342.RequestJson.list;
import static kz.arna.rules.order342.RequestJson.object;
import static kz.arna.rules.order342.RequestJson.only;
import static kz.arna.rules.order342.RequestJson.required;
import static kz.arna.rules.order342.RequestJson.requiredDay;
import static kz.arna.rules.order342.RequestJson.settings;
import static kz.arna.rules.order342.RequestJson.text;
import static kz.arna.rules.order342.RequestJson.wrong;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Set;
import kz.arna.base.Rejected;
import kz.arna.calendar.Quarter;
import kz.arna.rules.kernel.Numbers;
import kz.arna.rules.order342.obligation.Figure;
import kz.arna.rules.order342.obligation.FigureSource;

/** Reads {@code POST /api/v1/assessments/order-342-obligation}: {@code {assessedOn, settings?, facts?, figures?}}. */
public final class ObligationJson {

    private static final Set<String> FIELDS = Set.of("assessedOn", "settings", "facts", "figures");
    private static final Set<String> FIGURE =
            Set.of("form", "section", "line", "quarter", "activity", "value", "source", "receivedOn");

    private ObligationJson() {}

    /**
     * The request as a record.
     *
     * @throws Rejected with code and path of the first field that cannot be read
     */
    public static ObligationRequest read(JsonNode body) {
        object(body, "");
        only(FIELDS, body, "");
        return new ObligationRequest(
                requiredDay(body, "assessedOn", ""),
                settings(body.path("settings")),
                facts(body.path("facts")),
                list(body.path("figures"), "/figures", ObligationJson::figure));
    }

    private static Figure figure(JsonNode figure, String path) {
        only(FIGURE, figure, path);
        String activity = text(figure, "activity", path);
        return new Figure(
                word(figure, "form", path),
                word(figure, "section", path),
                word(figure, "line", path),
                quarter(figure, path),
                activity == null ? Figure.TOTAL : activity,
                value(figure, path),
                source(figure, path),
                day(figure, "receivedOn", path));
    }

    private static String word(JsonNode figure, String field, String path) {
        return required(figure, field, path).asText();
    }

    private static Quarter quarter(JsonNode figure, String path) {
        try {
            return Quarter.parse(word(figure, "quarter", path));
        } catch (IllegalArgumentException malformed) {
            throw wrong("QUARTER_MALFORMED", path + "/quarter");
        }
    }

    /** May be negative: gross profit is a loss in some quarters. */
    private static BigDecimal value(JsonNode figure, String path) {
        return Numbers.decimal(required(figure, "value", path))
                .orElseThrow(() -> wrong("AMOUNT_MALFORMED", path + "/value"));
    }

    private static FigureSource source(JsonNode figure, String path) {
        try {
            return FigureSource.valueOf(word(figure, "source", path));
        } catch (IllegalArgumentException unknown) {
            throw wrong("CHOICE_UNKNOWN", path + "/source");
        }
    }
}
