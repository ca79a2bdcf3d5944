package kz.arna.partner.mail;

import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Objects;
import java.util.Properties;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** How the mail library is to speak to the server. Nothing is sent to some recipients only. */
final class MailSession {

    private MailSession() {}

    static Session of(MailSettings settings) {
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", settings.host());
        properties.put("mail.smtp.port", Integer.toString(settings.port()));
        properties.put("mail.smtp.connectiontimeout", millis(settings.connectTimeout()));
        properties.put("mail.smtp.timeout", millis(settings.timeout()));
        properties.put("mail.smtp.writetimeout", millis(settings.timeout()));
        properties.put("mail.smtp.auth", Boolean.toString(settings.authenticates()));
        properties.put("mail.smtp.sendpartial", "false");
        properties.put("mail.smtp.starttls.enable", Boolean.toString(settings.starttls()));
        properties.put("mail.smtp.starttls.required", Boolean.toString(settings.starttls()));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.mime.charset", "UTF-8");
        if (settings.hasOwnAuthority()) {
            properties.put("mail.smtp.ssl.socketFactory", trusting(Path.of(Objects.requireNonNull(settings.ca()))));
        }
        return Session.getInstance(properties, settings.authenticates() ? login(settings) : null);
    }

    private static @Nullable Authenticator login(MailSettings settings) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(
                        settings.username(), Objects.requireNonNullElse(settings.token(), ""));
            }
        };
    }

    private static SSLSocketFactory trusting(Path authorities) {
        try (InputStream pem = Files.newInputStream(authorities)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            int no = 0;
            for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                trusted.setCertificateEntry("mail-" + no++, each);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException e) {
            throw new UncheckedIOException("the mail server's authorities cannot be read", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the mail server's authorities cannot be used", e);
        }
    }

    private static String millis(java.time.Duration duration) {
        return Long.toString(duration.toMillis());
    }
}
