package kz.arna.partner.mail;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The mail of the routes: {@code mailSubmission} sends, {@code mailWriter} writes. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

    @Bean
    MailSubmission mailSubmission(MailSettings settings) {
        return new MailSubmission(MailSession.of(settings));
    }

    @Bean
    MailWriter mailWriter(MailSubmission submission, MailSettings settings) {
        return new MailWriter(submission, settings.from());
    }
}
