package kz.arna.intake.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import kz.arna.base.Pointers;

/**
 * An object with known fields.
 *
 * @param fields by name
 */
record ObjectShape(Map<String, Shape> fields) implements Shape {

    @Override
    public void check(JsonNode value, String at, Findings findings) {
        if (!value.isObject()) {
            findings.add("WRONG_TYPE", at);
            return;
        }
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            Shape shape = fields.get(field.getKey());
            if (shape == null) {
                findings.add("UNKNOWN_FIELD", Pointers.of(at, field.getKey()));
            } else {
                Shapes.checkUnlessNull(shape, field.getValue(), at + "/" + field.getKey(), findings);
            }
        }
    }
}
