package kz.arna.rules.order342.completeness;

import java.util.ArrayList;
import java.util.List;
import kz.arna.rules.order342.form.Application;
import kz.arna.rules.order342.form.AttachmentKind;
import kz.arna.rules.order342.form.CostLine;

/** Looks for the documents that a line of item 12 needs and gathers the words for those that are not there. */
final class Documents {

    private final Application form;
    private final List<String> missing = new ArrayList<>();

    Documents(Application form) {
        this.form = form;
    }

    /** The application needs a document of that kind. */
    Documents need(AttachmentKind kind, String term) {
        if (form.attached(kind).isEmpty()) {
            missing.add(term);
        }
        return this;
    }

    /** The line needs a document of one of the kinds that speaks of it or of all lines. */
    Documents need(CostLine line, String term, AttachmentKind... kinds) {
        if (!has(line, kinds)) {
            missing.add(term);
        }
        return this;
    }

    boolean has(CostLine line, AttachmentKind... kinds) {
        return List.of(kinds).stream()
                .flatMap(kind -> form.attached(kind).stream())
                .anyMatch(document -> document.concerns(line));
    }

    /** The words for what is missing. */
    List<String> missing() {
        return missing;
    }
}
