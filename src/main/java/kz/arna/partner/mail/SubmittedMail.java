package kz.arna.partner.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;

/** A mail under the id of its message in the journal, and what the server said to it. */
final class SubmittedMail extends MimeMessage {

    private final String id;
    private int code;
    private @Nullable String reply;

    /** @param id the header {@code Message-ID}, the same in every repeat */
    SubmittedMail(Session session, String id) {
        super(session);
        this.id = id;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }

    void accepted(int replyCode, @Nullable String text) {
        code = replyCode;
        reply = text;
    }

    String id() {
        return id;
    }

    int code() {
        return code;
    }

    @Nullable
    String reply() {
        return reply;
    }
}
