package kz.arna.rules.order342.eligibility;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.Set;
import java.util.stream.Stream;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.order342.form.Application;
import kz.arna.rules.order342.form.Attachment;
import kz.arna.rules.order342.form.Attachment.Origin;
import kz.arna.rules.order342.form.Attachment.OriginKind;
import kz.arna.rules.order342.form.AttachmentKind;
import kz.arna.rules.order342.form.CostLine;
import org.jspecify.annotations.Nullable;

/**
 * The documents of origin of an application and the days of its costs (A6 r8(2)).
 *
 * @param days days on which costs were paid; where a line has no payment, the days of its acts
 */
record Origins(List<Origin> documents, SequencedSet<LocalDate> days) {

    static Origins of(Application form) {
        return new Origins(
                form.attached(AttachmentKind.ORIGIN_EVIDENCE).stream()
                        .map(Attachment::origin)
                        .filter(Objects::nonNull)
                        .toList(),
                new LinkedHashSet<>(
                        form.costs().stream().flatMap(Origins::daysOf).sorted().toList()));
    }

    /** Whether the document is one of those that can prove origin at all. */
    static boolean ofKnownKind(Attachment document) {
        Origin origin = document.origin();
        return origin != null && origin.kind() != null && origin.kind() != OriginKind.OTHER;
    }

    /** The kinds and days of the documents, for the trace. */
    static Fact stated(Application form) {
        ArrayNode documents = JsonNodeFactory.instance.arrayNode();
        for (Origin origin : of(form).documents()) {
            documents
                    .addObject()
                    .put("kind", String.valueOf(origin.kind()))
                    .put("issued", text(origin.issued()))
                    .put("validTo", text(origin.validTo()));
        }
        return Fact.stated("application.origin", documents);
    }

    /** Whether a document of one of the kinds is valid on the day, by its own days. */
    boolean proven(LocalDate day, Set<OriginKind> kinds) {
        return documents.stream()
                .filter(origin -> origin.kind() != null && kinds.contains(origin.kind()))
                .anyMatch(origin -> !issuedAfter(origin, day) && !ended(origin, day));
    }

    /** Whether an extract that was only issued later may still speak of the day. */
    boolean extractedLater(LocalDate day) {
        return documents.stream()
                .anyMatch(origin -> origin.kind() == OriginKind.REGISTER_EXTRACT && issuedAfter(origin, day));
    }

    /** Whether a document does not say when it was issued. */
    boolean undated() {
        return documents.stream().anyMatch(origin -> origin.issued() == null || origin.kind() == null);
    }

    private static boolean issuedAfter(Origin origin, LocalDate day) {
        return origin.issued() == null || origin.issued().isAfter(day);
    }

    private static boolean ended(Origin origin, LocalDate day) {
        return origin.validTo() != null && origin.validTo().isBefore(day);
    }

    private static Stream<LocalDate> daysOf(CostLine line) {
        Stream<LocalDate> paid =
                line.payments().stream().map(CostLine.Payment::date).filter(Objects::nonNull);
        Stream<LocalDate> accepted =
                line.acts().stream().map(CostLine.Act::date).filter(Objects::nonNull);
        return line.payments().isEmpty() ? accepted : paid;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
