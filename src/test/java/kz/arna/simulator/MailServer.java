package kz.arna.simulator;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.DropConnectionException;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * The mail server of the operator, by real SMTP: takes mails from whoever knows the password, and falls ill as the switchboard
 * says. Recipients at {@code nobody.example} are unknown to it.
 */
public final class MailServer implements AutoCloseable {

    public static final String USER = "arna";

    private static final Duration FOR_EVER = Duration.ofHours(1);

    private final Switchboard switchboard;
    private final Deliveries deliveries = new Deliveries();
    private final SMTPServer server;

    /** @param tls none: no encryption is offered */
    MailServer(Switchboard switchboard, @Nullable SSLContext tls) {
        this.switchboard = switchboard;
        SMTPServer.Builder builder = SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .hostName("localhost")
                .authenticationHandlerFactory(new EasyAuthenticationHandlerFactory(this::login))
                .showAuthCapabilitiesBeforeSTARTTLS(true)
                .requireAuth()
                .messageHandlerFactory(Taken::new);
        if (tls != null) {
            builder = builder.enableTLS().requireTLS().startTlsSocketFactory(tls);
        }
        server = builder.build();
        server.start();
    }

    /** A server of its own that speaks only after STARTTLS. */
    public static MailServer encrypted(SSLContext tls) {
        return new MailServer(new Switchboard(Duration.ZERO), tls);
    }

    /** A server of its own that knows no encryption. */
    public static MailServer plain() {
        return new MailServer(new Switchboard(Duration.ZERO), null);
    }

    public int port() {
        return server.getPortAllocated();
    }

    public Deliveries deliveries() {
        return deliveries;
    }

    Map<String, String> properties() {
        return Map.of(
                "arna.partners.mail.host",
                "localhost",
                "arna.partners.mail.port",
                Integer.toString(port()),
                "arna.partners.mail.from",
                "p342@qazindustry.example",
                "arna.partners.mail.username",
                USER,
                "arna.partners.mail.token",
                Partner.KEY,
                "arna.partners.mail.starttls",
                "false");
    }

    @Override
    public void close() {
        server.stop();
    }

    private void login(String user, String password, MessageContext context) throws LoginFailedException {
        boolean denied = fault() == Fault.DENIED || fault() == Fault.FORBIDDEN;
        if (denied || !user.equals(USER) || !password.equals(Partner.KEY)) {
            throw new LoginFailedException();
        }
    }

    private Fault fault() {
        return switchboard.of("mail").fault();
    }

    /** One mail while it is taken in. */
    private final class Taken implements MessageHandler {

        Taken(MessageContext context) {}

        @Override
        public void from(String from) throws RejectException {
            if (fault() == Fault.THROTTLED) {
                throw new RejectException(421, "4.7.0 Try again later");
            }
            if (fault() == Fault.EMPTY) {
                throw new DropConnectionException(421, "Good bye");
            }
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            if (recipient.endsWith("@nobody.example")) {
                throw new RejectException(550, "5.1.1 No such user here");
            }
        }

        @Override
        public String data(InputStream data) throws RejectException, IOException {
            byte[] mail = data.readAllBytes();
            switch (fault()) {
                case BUSY -> throw new RejectException(451, "4.3.2 System not accepting messages");
                case ERROR, REJECTED -> throw new RejectException(554, "5.7.1 Message rejected");
                case SILENT -> hold();
                case RESET -> {
                    deliveries.record(request(mail));
                    throw new DropConnectionException(-1, "");
                }
                default -> {}
            }
            Request request = request(mail);
            deliveries.record(request);
            return "2.0.0 Ok: queued as "
                    + Optional.ofNullable(request.header("X-Message-Id")).orElse("0");
        }

        @Override
        public void done() {}

        private void hold() {
            try {
                switchboard.holdUntilChanged("mail", FOR_EVER);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** The mail as the request of a partner, under the id that its {@code Message-ID} begins with. */
    private static Request request(byte[] mail) throws IOException {
        try {
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
            TreeMap<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            String id = message.getMessageID();
            headers.put(
                    "X-Message-Id", id == null ? "" : id.replaceAll("[<>]", "").replaceAll("@.*", ""));
            return new Request("SMTP", "/", Map.of(), headers, mail);
        } catch (MessagingException e) {
            throw new IOException(e);
        }
    }
}
