package kz.arna.partner.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.ConnectException;

/**
 * Why a mail was not accepted; the text names the server's reply code alone, never an address. Its cause is what the routes
 * name the fault by, and has no cause of its own.
 */
public final class MailFault extends MessagingException {

    private static final long serialVersionUID = 1L;

    private MailFault(String text, Exception named) {
        super(text, named);
    }

    /** The mail did not get as far as the end of its data: no server keeps such a mail (RFC 5321, 4.1.1.4). */
    static MailFault notSubmitted(String detail) {
        return new MailFault("SMTP not submitted: " + detail, new ConnectException("SMTP"));
    }

    /** The mail was handed over, the reply did not come: nobody knows. */
    static MailFault unclear() {
        return new MailFault("SMTP no reply to the data", new IOException("SMTP"));
    }

    /** The server asks for patience (4xx) and has not taken the mail. */
    static MailFault deferred(int code) {
        return new MailFault("SMTP " + code, new Deferred());
    }

    /** The server does not take the mail (5xx). */
    static MailFault refused(int code) {
        return new MailFault("SMTP " + code, new Refused());
    }

    /** Named BUSY in {@code routes/_shared}. */
    public static final class Deferred extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /** Named BROKEN in {@code routes/_shared}, as everything that a repeat cannot heal. */
    public static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
