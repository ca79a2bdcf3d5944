package kz.arna.intake.form;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A list of values of one shape.
 *
 * @param most how many at most
 */
record ListShape(Shape element, int most) implements Shape {

    @Override
    public void check(JsonNode value, String at, Findings findings) {
        if (!value.isArray()) {
            findings.add("WRONG_TYPE", at);
        } else if (value.size() > most) {
            findings.add("LIST_TOO_LONG", at);
        } else {
            for (int i = 0; i < value.size(); i++) {
                Shapes.checkUnlessNull(element, value.get(i), at + "/" + i, findings);
            }
        }
    }
}
