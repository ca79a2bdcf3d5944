package kz.arna.intake.form;

import java.util.Arrays;
import kz.arna.rules.order342.form.AttachmentKind;

/** The kinds of documents, as the rules know them. */
final class AttachmentKinds {

    static final String[] ALL =
            Arrays.stream(AttachmentKind.values()).map(Enum::name).toArray(String[]::new);

    private AttachmentKinds() {}
}
