package kz.arna.partner.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** SMTP that remembers whether the end of the data went out: from there on a mail without a reply may have arrived. */
final class SubmissionTransport extends SMTPTransport {

    private boolean dataEnded;

    SubmissionTransport(Session session) {
        super(session, new URLName("smtp", null, -1, null, null, null));
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        dataEnded = true;
        super.finishData();
    }

    boolean dataEnded() {
        return dataEnded;
    }
}
