package kz.arna.intake.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class EnvelopeTest {

    @Test
    void keeps_the_consent_and_forgets_its_token() {
        Envelope envelope = Envelope.read("""
                {"externalId":"a-1","application":"e30=","signature":"AQ==",
                 "consents":{"restrictedData":"GRANTED","token":"top-secret"}}
                """.getBytes(StandardCharsets.UTF_8));
        assertThat(envelope.application()).isEqualTo("{}".getBytes(StandardCharsets.UTF_8));
        assertThat(envelope.signature()).containsExactly(1);
        assertThat(envelope.rest().at("/consents/restrictedData").asText()).isEqualTo("GRANTED");
        assertThat(envelope.rest().at("/consents/tokenGiven").asBoolean()).isTrue();
        assertThat(envelope.rest().toString()).doesNotContain("secret");
    }
}
