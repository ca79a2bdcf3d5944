package kz.arna.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import kz.arna.support.SampleSigner;
import org.apache.camel.CamelContext;
import org.apache.camel.Endpoint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
@SuppressWarnings("NullAway.Init")
class SecretsIT extends DoorsIT {

    private static final String TOKEN = "consent-token-5f0c9b1e";
    private static final String SIGNER_IIN = "750314300121";

    @Autowired
    private CamelContext camel;

    @Test
    void who_somebody_is_and_what_opens_doors_stands_in_no_log_header_or_name(CapturedOutput output) throws Exception {
        String iban = plain().root().at("/bank/iban").asText();
        assertThat(iban).startsWith("KZ");
        play();

        String places = output.getAll() + journalHeaders() + endpointNames() + audit();
        assertThat(places)
                .doesNotContain(BIN)
                .doesNotContain(SIGNER_IIN)
                .doesNotContain(iban)
                .doesNotContain(Stand.EGOV)
                .doesNotContain(TOKEN);
        assertThat(journalBytes()).doesNotContain(TOKEN).doesNotContain(Stand.EGOV);
        assertThat(jdbc.sql("SELECT coalesce(string_agg(application::text, ''), '') FROM case_file")
                        .query(String.class)
                        .single())
                .doesNotContain(TOKEN);
    }

    /** A good application, a bad one, a fault, a search and a repeat. */
    private void play() throws Exception {
        byte[] application = plain().bytes();
        ObjectNode envelope = (ObjectNode) Doors.JSON.readTree(Doors.envelope(id(), application, signed(application)));
        envelope.putObject("consents").put("restrictedData", "GRANTED").put("token", TOKEN);
        byte[] body = Doors.JSON.writeValueAsBytes(envelope);
        assertThat(egov.post("/api/v1/applications/door-test", body).status()).isEqualTo(201);
        assertThat(egov.post("/api/v1/applications/door-test", body).status()).isEqualTo(200);

        byte[] wrong = changed(root -> ((ObjectNode) root.get("applicant")).put("iin", "750314300120"));
        assertThat(file(wrong).status()).isEqualTo(422);
        byte[] broken = ("{\"bin\":\"" + BIN + "\",").getBytes(StandardCharsets.UTF_8);
        assertThat(file(broken).status()).isEqualTo(400);
        officer.get("/api/v1/cases?q=" + BIN);
        officer.get("/api/v1/cases?after=" + BIN);
        officer.get("/api/v1/cases/" + BIN);
        officer.get("/api/v1/probe/fault");
        egov.post("/api/v1/nothing/" + SampleSigner.head(BIN).iin(), body);
    }

    private String journalHeaders() {
        return all(
                "SELECT coalesce(string_agg(headers::text || coalesce(correlation, '') || outcome, ' '), '') FROM message");
    }

    private String journalBytes() {
        return all("SELECT coalesce(string_agg(encode(body, 'escape'), ' '), '') FROM message");
    }

    private String audit() {
        return all("SELECT coalesce(string_agg(subject || act, ' '), '') FROM audit_entry");
    }

    private String all(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }

    private String endpointNames() {
        return camel.getEndpoints().stream().map(Endpoint::getEndpointUri).collect(Collectors.joining(" "));
    }
}
