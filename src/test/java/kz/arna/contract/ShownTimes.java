package kz.arna.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Moments in an answer: every one is legal time of the Republic with its offset (XC-R-001). */
final class ShownTimes {

    private static final Pattern MOMENT =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?(Z|[+-][\\d:]+)?");
    private static final Pattern LEGAL =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?\\+05:00");

    private final List<String> others = new ArrayList<>();

    private ShownTimes() {}

    /** Pointers and texts of the moments that are shown in any other way. */
    static List<String> otherThanLegal(JsonNode answer) {
        ShownTimes shown = new ShownTimes();
        shown.look("", answer);
        return shown.others;
    }

    private void look(String pointer, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(member -> look(pointer + "/" + member.getKey(), member.getValue()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                look(pointer + "/" + i, node.get(i));
            }
        } else if (node.isTextual()
                && MOMENT.matcher(node.textValue()).matches()
                && !LEGAL.matcher(node.textValue()).matches()) {
            others.add(pointer + ": " + node.textValue());
        }
    }
}
