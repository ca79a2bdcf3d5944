package kz.arna.intake.application;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.arna.base.Problem;
import kz.arna.base.Problems;

/** The documents that an application refers to by their SHA-256. */
final class AttachmentReferences {

    private AttachmentReferences() {}

    /** All referred documents, each once, in the order of the form. */
    static Set<String> of(JsonNode application) {
        Set<String> wanted = new LinkedHashSet<>();
        for (JsonNode attachment : application.path("attachments")) {
            add(attachment.path("sha256"), wanted);
            add(attachment.path("translationOf"), wanted);
        }
        return wanted;
    }

    /** One problem for each place that refers to a missing document. */
    static List<Problem> problems(JsonNode application, Set<String> missing) {
        List<Problem> problems = new ArrayList<>();
        JsonNode attachments = application.path("attachments");
        for (int i = 0; i < attachments.size(); i++) {
            for (String field : List.of("sha256", "translationOf")) {
                if (missing.contains(attachments.get(i).path(field).asText())) {
                    problems.add(Problems.of("ATTACHMENT_UNKNOWN", "/application/attachments/" + i + "/" + field));
                }
            }
        }
        return problems;
    }

    private static void add(JsonNode sha256, Set<String> wanted) {
        if (sha256.isTextual()) {
            wanted.add(sha256.textValue());
        }
    }
}
