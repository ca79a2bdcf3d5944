package kz.arna.intake.client;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the hash of keys from the settings. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClientSettings.class)
class ClientConfiguration {

    @Bean
    KeyHash keyHash(ClientSettings settings) {
        if (settings.pepper().length() < 16) {
            throw new IllegalStateException("arna.clients.pepper (ARNA_CLIENTS_PEPPER) needs at least 16 characters");
        }
        return new KeyHash(settings.pepper());
    }
}
