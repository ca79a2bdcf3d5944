package kz.arna.partner.mail;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import org.apache.camel.component.mail.DefaultJavaMailSender;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands a mail to the server and keeps its reply to the data, which alone means that the mail was accepted. What goes wrong is
 * told apart by the moment: before the end of the data nothing arrived, after it a missing reply leaves it open.
 */
public final class MailSubmission extends DefaultJavaMailSender {

    private static final Logger LOG = LoggerFactory.getLogger(MailSubmission.class);
    private static final int PERMANENT = 500;
    private static final int TRANSIENT = 400;

    private final Session own;

    MailSubmission(Session session) {
        own = session;
        setSession(session);
    }

    @Override
    public void send(MimeMessage mail) throws MessagingException {
        SubmissionTransport transport = new SubmissionTransport(own);
        try {
            transport.connect();
            mail.saveChanges();
            transport.sendMessage(mail, mail.getAllRecipients());
            if (mail instanceof SubmittedMail submitted) {
                submitted.accepted(transport.getLastReturnCode(), transport.getLastServerResponse());
            }
        } catch (AuthenticationFailedException e) {
            throw e;
        } catch (MessagingException e) {
            throw named(transport, e);
        } finally {
            leave(transport);
        }
    }

    private static MailFault named(SubmissionTransport transport, MessagingException fault) {
        int code = code(fault);
        if (code >= PERMANENT) {
            return MailFault.refused(code);
        }
        if (code >= TRANSIENT) {
            return MailFault.deferred(code);
        }
        return transport.dataEnded()
                ? MailFault.unclear()
                : MailFault.notSubmitted(fault.getClass().getSimpleName());
    }

    /** The worst reply code in the chain; of several recipients one refused refuses the mail. */
    private static int code(MessagingException fault) {
        int worst = 0;
        for (@Nullable Exception each = fault;
                each != null;
                each = each instanceof MessagingException next ? next.getNextException() : null) {
            worst = Math.max(
                    worst,
                    switch (each) {
                        case SMTPAddressFailedException address -> address.getReturnCode();
                        case SMTPSenderFailedException sender -> sender.getReturnCode();
                        case SMTPSendFailedException send -> send.getReturnCode();
                        default -> 0;
                    });
        }
        return worst;
    }

    /** A failing good-bye changes nothing about a mail that was accepted. */
    private static void leave(SubmissionTransport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("the mail server did not say good-bye: {}", e.getClass().getSimpleName());
        }
    }
}
