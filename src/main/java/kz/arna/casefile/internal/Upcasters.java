package kz.arna.casefile.internal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.arna.casefile.ApplicationUpcaster;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Brings stored applications to the present schema version, step by step. */
@Component
final class Upcasters {

    /** An application and the schema version it has. */
    record Versioned(JsonNode application, int version) {}

    private record Step(String caseType, int from) {}

    private final Map<Step, ApplicationUpcaster> steps;

    Upcasters(ObjectProvider<ApplicationUpcaster> upcasters) {
        steps = upcasters.stream()
                .collect(Collectors.toUnmodifiableMap(
                        upcaster -> new Step(upcaster.caseType(), upcaster.from()), Function.identity()));
    }

    Versioned present(String caseType, JsonNode application, int version) {
        Versioned now = new Versioned(application, version);
        ApplicationUpcaster step = steps.get(new Step(caseType, version));
        while (step != null) {
            now = new Versioned(step.apply(now.application()), now.version() + 1);
            step = steps.get(new Step(caseType, now.version()));
        }
        return now;
    }
}
