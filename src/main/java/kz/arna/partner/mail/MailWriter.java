package kz.arna.partner.mail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.util.Base64;
import java.util.Objects;
import org.apache.camel.Body;
import org.apache.camel.Header;

/** Writes a mail from the shape that the mapping gives it, and the receipt of one that was accepted. */
public final class MailWriter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_REPLY = 300;

    private final MailSubmission submission;
    private final String from;

    MailWriter(MailSubmission submission, String from) {
        this.submission = submission;
        this.from = from;
    }

    /**
     * The mail.
     *
     * @param mail {@code {to[], subject, text, attachments[{name, mediaType, content}]}}, content in base64
     * @param messageId id of the message in the journal
     */
    public MimeMessage write(@Body byte[] mail, @Header("ArnaMessageId") String messageId)
            throws IOException, MessagingException {
        JsonNode shape = JSON.readTree(mail);
        String domain = from.substring(from.indexOf('@') + 1);
        MimeMessage message = new SubmittedMail(submission.getSession(), "<" + messageId + "@" + domain + ">");
        message.setFrom(new InternetAddress(from));
        for (JsonNode to : shape.path("to")) {
            message.addRecipient(Message.RecipientType.TO, new InternetAddress(to.asText()));
        }
        message.setSubject(shape.path("subject").asText(), "UTF-8");
        MimeMultipart parts = new MimeMultipart();
        MimeBodyPart text = new MimeBodyPart();
        text.setText(shape.path("text").asText(), "UTF-8");
        parts.addBodyPart(text);
        for (JsonNode attachment : shape.path("attachments")) {
            parts.addBodyPart(part(attachment));
        }
        message.setContent(parts);
        return message;
    }

    /** What the server said: {@code {code, reply, messageId}}. */
    public byte[] receipt(@Body SubmittedMail mail) throws IOException {
        String reply = Objects.requireNonNullElse(mail.reply(), "").strip();
        ObjectNode receipt = JSON.createObjectNode()
                .put("code", mail.code())
                .put("reply", reply.substring(0, Math.min(reply.length(), LONGEST_REPLY)))
                .put("messageId", mail.id());
        return JSON.writeValueAsBytes(receipt);
    }

    private static MimeBodyPart part(JsonNode attachment) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        byte[] bytes = Base64.getDecoder().decode(attachment.path("content").asText());
        part.setDataHandler(new DataHandler(
                new ByteArrayDataSource(bytes, attachment.path("mediaType").asText())));
        part.setFileName(attachment.path("name").asText());
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        return part;
    }
}
