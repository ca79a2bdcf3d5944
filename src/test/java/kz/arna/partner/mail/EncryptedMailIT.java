package kz.arna.partner.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import java.net.ConnectException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import kz.arna.simulator.MailServer;
import kz.arna.simulator.Partner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A mail leaves encrypted, to a server that shows the right certificate, or not at all. */
class EncryptedMailIT {

    private static final String ID = "0192f0c1-0000-7000-8000-000000000001";
    private static final byte[] MAIL = """
            {"to":["kense@mps.example"],"subject":"Тақырып","text":"Мәтін","attachments":[]}""".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void is_sent_after_starttls_to_a_server_of_a_trusted_authority() throws Exception {
        ServerIdentity identity = ServerIdentity.of("localhost");
        try (MailServer server = MailServer.encrypted(identity.context())) {
            String authority = identity.pem(folder.resolve("ca.pem")).toString();
            assertThat(receipt(send(server, true, authority))).contains("\"code\":250", "queued as " + ID);
            assertThat(server.deliveries().of(ID)).isEqualTo(1);
        }
    }

    @Test
    void is_not_sent_to_a_server_of_an_unknown_authority() throws Exception {
        try (MailServer server =
                MailServer.encrypted(ServerIdentity.of("localhost").context())) {
            assertNotSent(() -> send(server, true, null));
            assertThat(server.deliveries().total()).isZero();
        }
    }

    @Test
    void is_not_sent_to_a_server_with_another_name() throws Exception {
        ServerIdentity other = ServerIdentity.of("other.example");
        try (MailServer server = MailServer.encrypted(other.context())) {
            String authority = other.pem(folder.resolve("ca.pem")).toString();
            assertNotSent(() -> send(server, true, authority));
        }
    }

    @Test
    void is_not_sent_without_encryption_where_the_server_demands_it() throws Exception {
        try (MailServer server =
                MailServer.encrypted(ServerIdentity.of("localhost").context())) {
            assertThatThrownBy(() -> send(server, false, null)).isInstanceOf(MessagingException.class);
            assertThat(server.deliveries().total()).isZero();
        }
    }

    @Test
    void is_not_sent_in_clear_where_the_server_offers_no_encryption() {
        try (MailServer server = MailServer.plain()) {
            assertNotSent(() -> send(server, true, null));
            assertThat(server.deliveries().total()).isZero();
        }
    }

    private static void assertNotSent(org.assertj.core.api.ThrowableAssert.ThrowingCallable sending) {
        assertThatThrownBy(sending)
                .isInstanceOf(MailFault.class)
                .hasMessageStartingWith("SMTP not submitted")
                .hasRootCauseInstanceOf(ConnectException.class);
    }

    private static MailWriter writer(MailSubmission submission) {
        return new MailWriter(submission, "p342@qazindustry.example");
    }

    private static SubmittedMail send(MailServer server, boolean starttls, @Nullable String authority)
            throws Exception {
        MailSubmission submission = new MailSubmission(MailSession.of(new MailSettings(
                "localhost",
                server.port(),
                "p342@qazindustry.example",
                MailServer.USER,
                Partner.KEY,
                starttls,
                authority,
                Duration.ofSeconds(3),
                Duration.ofSeconds(3))));
        SubmittedMail mail = (SubmittedMail) writer(submission).write(MAIL, ID);
        submission.send(mail);
        return mail;
    }

    private static String receipt(SubmittedMail mail) throws Exception {
        MailSubmission unused = new MailSubmission(jakarta.mail.Session.getInstance(new java.util.Properties()));
        return new String(writer(unused).receipt(mail), StandardCharsets.UTF_8);
    }
}
