package kz.arna.documents;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the store together. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DocumentSettings.class)
class DocumentConfiguration {

    @Bean
    Attachments attachments(DocumentSettings settings, AttachmentStore store) {
        VirusScan scan = settings.clamd().isBlank()
                ? file -> "NOT_SCANNED"
                : new ClamdScan(settings.clamd(), settings.clamdTimeout());
        return new CheckedAttachments(new Spool(settings.spool()), scan, store);
    }
}
