package kz.arna.signature;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.arna.signature.SignatureReport.Status;
import org.junit.jupiter.api.Test;

/** The script that signs a sample with openssl alone; openssl is required, never skipped. */
class SampleScriptTest {

    private static final Path APPLICATION = Path.of("samples/application.json");

    @Test
    void the_signed_sample_verifies_as_the_sample_company() throws Exception {
        JsonNode envelope = run("samples/sign.sh", APPLICATION.toString(), "10109001186066");

        assertThat(envelope.path("externalId").asText()).isEqualTo("10109001186066");
        byte[] application = envelope.path("application").binaryValue();
        assertThat(application).isEqualTo(Files.readAllBytes(APPLICATION));
        SignatureReport report = Persons.verifier()
                .verify(application, envelope.path("signature").binaryValue());
        assertThat(report.reason()).isNull();
        assertThat(report.status()).isEqualTo(Status.VALID);
        SignedBy signedBy = report.signers().getFirst();
        JsonNode applicant = new ObjectMapper().readTree(application).path("applicant");
        assertThat(signedBy.signer().bin()).isEqualTo(applicant.path("bin").asText());
        assertThat(signedBy.signer().roles()).contains(SignerRole.CEO);
        assertThat(signedBy.certificate().forSigning()).isTrue();
    }

    @Test
    void every_envelope_has_an_id_of_its_own() throws Exception {
        JsonNode first = run("samples/sign.sh", APPLICATION.toString());
        JsonNode second = run("samples/sign.sh", APPLICATION.toString());
        assertThat(first.path("externalId").asText()).startsWith("sample-");
        assertThat(first.path("externalId")).isNotEqualTo(second.path("externalId"));
    }

    private static JsonNode run(String... command) throws Exception {
        Process process = new ProcessBuilder(command).start();
        byte[] printed = process.getInputStream().readAllBytes();
        String complaint = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(complaint).isZero();
        return new ObjectMapper().readTree(printed);
    }
}
