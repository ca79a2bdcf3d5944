package kz.arna.console.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import kz.arna.base.Masking;
import kz.arna.calendar.Quarter;
import kz.arna.statistics.StatForm;
import kz.arna.statistics.StatLine;
import kz.arna.statistics.StatSource;
import kz.arna.statistics.consent.Consent;
import kz.arna.statistics.consent.Consents;
import org.springframework.stereotype.Component;

/**
 * Masks in a stored assessment what the Bureau disclosed under a consent that was withdrawn since: the receipt is kept as it was,
 * but the values are no longer shown (agr.5(1)). A consent that merely ended with its agreement hides nothing.
 */
@Component
class HiddenFigures {

    private static final String VALUE = "value";
    private static final String BUREAU = "bureau";

    private final Consents consents;

    HiddenFigures(Consents consents) {
        this.consents = consents;
    }

    /**
     * The explanation with each hidden value masked, wherever in it the value stands.
     *
     * @param explained a copy, which is changed
     * @param subject BIN or IIN of the company
     */
    ObjectNode masked(ObjectNode explained, String subject) {
        List<Consent> shown = consents.of(subject).stream()
                .filter(consent -> consent.withdrawnOn() == null)
                .toList();
        mask(explained, shown);
        return explained;
    }

    private static void mask(JsonNode node, List<Consent> shown) {
        if (node instanceof ObjectNode row && row.has("quarter")) {
            maskRow(row, shown);
        } else {
            node.forEach(part -> mask(part, shown));
        }
    }

    /** A figure of the Bureau, or a difference that names its value beside the applicant's. */
    private static void maskRow(ObjectNode row, List<Consent> shown) {
        boolean figure = row.path("source").asText().equals(StatSource.BUREAU.name());
        if ((figure || row.has(BUREAU)) && !isShown(row, shown)) {
            row.put(figure ? VALUE : BUREAU, Masking.MASK);
        }
    }

    private static boolean isShown(JsonNode row, List<Consent> shown) {
        String text = row.path("quarter").asText();
        if (!text.matches("\\d{4}-Q[1-4]")) {
            return false;
        }
        Quarter quarter = Quarter.parse(text);
        return StatForm.ofIndex(row.path("form").asText())
                .map(form -> new StatLine(
                        form, row.path("section").asText(), row.path("line").asText()))
                .filter(line -> shown.stream().anyMatch(consent -> covers(consent, quarter, line)))
                .isPresent();
    }

    private static boolean covers(Consent consent, Quarter quarter, StatLine line) {
        return consent.first().compareTo(quarter) <= 0
                && consent.last().compareTo(quarter) >= 0
                && consent.lines().contains(line);
    }
}
