package kz.arna.reports.p342;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.List;
import kz.arna.base.Kazakhstan;
import kz.arna.calendar.Quarter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The canonical messages that carry a report; each holds the files themselves, so that the journal proves what left. */
@Component
class ReportMessages {

    private final ObjectMapper json;

    ReportMessages(ObjectMapper json) {
        this.json = json;
    }

    /** The e-mail: recipients, subject and text in both languages, attachments. */
    byte[] mail(ReportContent content, List<String> to, List<ReportFile> files) {
        ObjectNode mail = head(content);
        to.forEach(mail.putArray("to")::add);
        ObjectNode subject = mail.putObject("subject");
        ObjectNode text = mail.putObject("text");
        for (Language language : Language.values()) {
            Wording wording = Wording.of(language);
            String period = wording.periodInWords(content.period());
            String replaces = content.correction() == null ? "" : "\n\n" + wording.text("mail.replaces");
            subject.put(language.code(), corrected(wording.text("mail.subject").formatted(period), content, language));
            text.put(language.code(), wording.text("mail.text").formatted(period, files.size()) + replaces);
        }
        return bytes(attached(mail, "attachments", files));
    }

    /**
     * The document for the document-management system: its card, who signed it, its files.
     *
     * @param corrects number of the document that this one corrects; none on the first, and where no earlier one has a number
     */
    byte[] document(
            ReportPapers.Drafted drafted,
            List<ReportSignature> signatures,
            List<ReportFile> files,
            @Nullable String corrects) {
        ReportContent content = drafted.content();
        Quarter quarter = content.period();
        ObjectNode document = head(content);
        ObjectNode title = document.putObject("title");
        for (Language language : Language.values()) {
            Wording wording = Wording.of(language);
            String name = wording.text("name") + ", " + wording.periodInWords(quarter);
            title.put(language.code(), corrected(name, content, language));
        }
        document.put("dueOn", content.legalDate().toString());
        document.put("contentSha256", drafted.digest());
        if (content.correction() != null) {
            document.put("correction", content.correction()).put("corrects", corrects);
        }
        ArrayNode signed = document.putArray("signatures");
        signatures.forEach(each -> signed.addObject()
                .put("role", each.role().name())
                .put("name", each.name())
                .put("position", each.position())
                .put("at", Kazakhstan.text(each.at())));
        return bytes(attached(document, "files", files));
    }

    private static String corrected(String text, ReportContent content, Language language) {
        return content.correctionText(language)
                .map(words -> text + ". " + words)
                .orElse(text);
    }

    private ObjectNode head(ReportContent content) {
        return json.createObjectNode().put("form", content.form()).put("quarter", content.quarter());
    }

    private static ObjectNode attached(ObjectNode message, String field, List<ReportFile> files) {
        ArrayNode attached = message.putArray(field);
        for (ReportFile file : files) {
            attached.addObject()
                    .put("name", file.name())
                    .put("language", file.language().code())
                    .put("mediaType", file.format().mediaType())
                    .put("sha256", file.digest())
                    .put("content", Base64.getEncoder().encodeToString(file.bytes()));
        }
        return message;
    }

    private byte[] bytes(ObjectNode message) {
        try {
            return json.writeValueAsBytes(message);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a report's message cannot be written", e);
        }
    }
}
