package kz.arna.rules.order342.eligibility;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Condition;
import kz.arna.rules.order342.filing.Filing;
import kz.arna.rules.order342.form.Application;
import kz.arna.rules.order342.form.Attachment;
import kz.arna.rules.order342.form.AttachmentKind;

/** DPR-R-051, ¶16: Kazakh or Russian, or a translation into one of them. */
final class LanguagesAllowed extends Condition {

    private static final Set<String> STATE_OR_RUSSIAN = Set.of("kk", "ru");

    LanguagesAllowed() {
        super("DPR-R-051", "¶16", "Are application and documents in Kazakh or Russian, or translated?");
    }

    @Override
    public Verdict decide(Filing filing) {
        return filing.form()
                .map(LanguagesAllowed::allowed)
                .orElseGet(() -> Grounds.none().needsPerson("FACT_UNKNOWN"));
    }

    private static Verdict allowed(Application form) {
        Grounds grounds = Grounds.of(stated(form));
        boolean foreign = form.language() != null && !STATE_OR_RUSSIAN.contains(form.language());
        if (foreign
                || form.attachments().stream()
                        .anyMatch(document -> isForeign(document) && !translated(form, document))) {
            return grounds.notMet("DPR-REF-02-12");
        }
        boolean unsaid = form.language() == null
                || form.attachments().stream().anyMatch(document -> document.language() == null);
        return unsaid ? grounds.needsPerson("FACT_UNKNOWN") : grounds.met();
    }

    private static boolean isForeign(Attachment document) {
        return document.language() != null && !STATE_OR_RUSSIAN.contains(document.language());
    }

    private static boolean translated(Application form, Attachment original) {
        return original.sha256() != null
                && form.attached(AttachmentKind.TRANSLATION).stream()
                        .filter(translation -> original.sha256().equals(translation.translationOf()))
                        .anyMatch(translation ->
                                translation.language() != null && STATE_OR_RUSSIAN.contains(translation.language()));
    }

    private static Fact stated(Application form) {
        ObjectNode languages = JsonNodeFactory.instance.objectNode().put("application", form.language());
        List<String> documents = form.attachments().stream()
                .map(document -> String.valueOf(document.language()))
                .distinct()
                .sorted()
                .toList();
        documents.forEach(languages.putArray("documents")::add);
        return Fact.stated("application.languages", languages);
    }
}
