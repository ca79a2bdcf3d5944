package kz.arna.rules.order342.eligibility;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.regex.Pattern;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Condition;
import kz.arna.rules.order342.filing.Filing;
import kz.arna.rules.order342.form.Application;
import kz.arna.rules.order342.form.Attachment;
import kz.arna.rules.order342.form.AttachmentKind;
import org.jspecify.annotations.Nullable;

/** DPR-R-051, ¶16: Kazakh or Russian, or a translation into one of them. */
final class LanguagesAllowed extends Condition {

    /** ISO 639, with or without a region; {@code kz} is no code of a language, but who writes it means Kazakh. */
    private static final Pattern STATE_OR_RUSSIAN =
            Pattern.compile("(kk|kaz|kz|ru|rus)([-_].*)?", Pattern.CASE_INSENSITIVE);

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
        List<Attachment> foreign = form.attachments().stream()
                .filter(document -> isForeign(document.language()))
                .filter(document -> !translated(form, document))
                .toList();
        if (isForeign(form.language()) || foreign.stream().anyMatch(document -> !perhapsTranslated(form, document))) {
            return grounds.notMet("DPR-REF-02-12");
        }
        boolean unsaid = form.language() == null
                || form.attachments().stream().anyMatch(document -> document.language() == null);
        return unsaid || !foreign.isEmpty() ? grounds.needsPerson("FACT_UNKNOWN") : grounds.met();
    }

    private static boolean isForeign(@Nullable String language) {
        return language != null && !STATE_OR_RUSSIAN.matcher(language.strip()).matches();
    }

    private static boolean translated(Application form, Attachment original) {
        return original.sha256() != null
                && form.attached(AttachmentKind.TRANSLATION).stream()
                        .filter(translation -> original.sha256().equalsIgnoreCase(translation.translationOf()))
                        .anyMatch(translation -> translation.language() != null && !isForeign(translation.language()));
    }

    /** A translation is there that does not say of what, or into which language: a person looks. */
    private static boolean perhapsTranslated(Application form, Attachment original) {
        return form.attached(AttachmentKind.TRANSLATION).stream()
                .filter(translation -> !isForeign(translation.language()))
                .anyMatch(translation -> translation.translationOf() == null
                        || translation.translationOf().equalsIgnoreCase(original.sha256()));
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
