package kz.arna.signature;

import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wiring of the room. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SignatureSettings.class)
class SignatureConfiguration {

    @Bean
    CryptoEngine jcaCryptoEngine() {
        return new JcaCryptoEngine();
    }

    @Bean
    SignatureVerifier signatureVerifier(SignatureSettings settings, List<CryptoEngine> engines, Clock clock) {
        return SignatureVerifier.of(settings, engines, clock);
    }
}
