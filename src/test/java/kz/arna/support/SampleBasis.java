package kz.arna.support;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.stream.Stream;

/** The document that a finding of a test or of the demo rests on. */
public final class SampleBasis {

    private static final String[] SEEN_IN_THE_APPLICATION = {"documents.", "costs.", "subject.", "application."};

    private SampleBasis() {}

    /**
     * Adds it to the body of a finding: what eyes see rests on the application, anything else on a register.
     *
     * @param day on which the register was looked into
     */
    public static ObjectNode in(ObjectNode body, String fact, LocalDate day) {
        if (Stream.of(SEEN_IN_THE_APPLICATION).anyMatch(fact::startsWith)) {
            return body.put("document", "application");
        }
        body.putObject("reference")
                .put("kind", "REGISTER")
                .put("number", "СҰ-2025/" + Math.floorMod(fact.hashCode(), 10_000))
                .put("date", day.toString())
                .put(
                        "issuer",
                        fact.startsWith("debt.") ? "Мемлекеттік кірістер комитеті" : "Электрондық үкімет порталы");
        return body;
    }
}
