package kz.arna.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * An object with known fields.
 *
 * @param fields by name
 */
record ObjectShape(Map<String, Shape> fields) implements Shape {

    private static final int LONGEST_NAME_TOLD = 40;

    @Override
    public void check(JsonNode value, String at, Findings findings) {
        if (!value.isObject()) {
            findings.add("WRONG_TYPE", at);
            return;
        }
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            Shape shape = fields.get(field.getKey());
            if (shape == null) {
                findings.add("UNKNOWN_FIELD", at + "/" + told(field.getKey()));
            } else {
                Shapes.checkUnlessNull(shape, field.getValue(), at + "/" + field.getKey(), findings);
            }
        }
    }

    /** A name as the answer may show it: a sender's mistake can put anything there, also an IIN. */
    private static String told(String name) {
        boolean plain = name.length() <= LONGEST_NAME_TOLD && name.matches("[A-Za-z][A-Za-z_-]*");
        return plain ? name : "*";
    }
}
