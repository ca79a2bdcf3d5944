package kz.arna.partner.mail;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mail server by which the gateway sends.
 *
 * @param from address of the sender
 * @param username none: the server asks for no name
 * @param starttls whether the connection must be encrypted; switched off only towards a server on the same machine
 * @param ca PEM file of the authority that the server's certificate comes from; none: the platform's own authorities
 * @param connectTimeout for the connection
 * @param timeout for each reply; together below the lease of the dispatcher
 */
@ConfigurationProperties("arna.partners.mail")
record MailSettings(
        @DefaultValue("mail.invalid") String host,
        @DefaultValue("587") int port,
        @DefaultValue("arna@mail.invalid") String from,
        @Nullable String username,
        @Nullable String token,
        @DefaultValue("true") boolean starttls,
        @Nullable String ca,
        @DefaultValue("5s") Duration connectTimeout,
        @DefaultValue("15s") Duration timeout) {

    boolean authenticates() {
        return username != null && !username.isBlank();
    }

    boolean hasOwnAuthority() {
        return ca != null && !ca.isBlank();
    }
}
