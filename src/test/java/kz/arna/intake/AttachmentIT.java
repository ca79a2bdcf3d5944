package kz.arna.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kz.arna.base.Sha256;
import kz.arna.documents.Pdfs;
import kz.arna.support.SamplePdf;
import org.junit.jupiter.api.Test;

class AttachmentIT extends DoorsIT {

    @Test
    void stores_a_document_once_and_answers_alike_whoever_had_sent_it() {
        byte[] pdf = SamplePdf.page(UUID.randomUUID().toString());
        Doors.Answer first = egov.store(pdf);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.json().path("virusScan").asText()).isEqualTo("NOT_SCANNED");
        assertThat(egov.store(pdf).status()).isEqualTo(200);
        Doors.Answer theirs = qazindustry.store(pdf);
        assertThat(theirs.status()).isEqualTo(201);
        assertThat(theirs.json()).isEqualTo(first.json());
        assertThat(count("SELECT count(*) FROM attachment WHERE encode(sha256, 'hex') = ?", Sha256.hex(pdf)))
                .isEqualTo(1);
    }

    @Test
    void refuses_what_is_no_harmless_pdf() throws Exception {
        assertThat(egov.store("%PDF-1.7 honestly".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("NOT_A_PDF");
        assertThat(egov.store(Pdfs.nested(200_000)).code()).isEqualTo("NOT_A_PDF");
        assertThat(egov.store(Pdfs.encrypted()).code()).isEqualTo("PDF_ENCRYPTED");
        assertThat(egov.store(Pdfs.scripted()).code()).isEqualTo("PDF_SCRIPTED");
        assertThat(egov.store(Pdfs.launching()).code()).isEqualTo("PDF_SCRIPTED");
        assertThat(egov.store(Pdfs.carrying()).code()).isEqualTo("PDF_CARRIES_FILES");
    }

    @Test
    void refuses_bytes_that_are_not_those_of_the_address() {
        byte[] pdf = SamplePdf.page("x");
        assertThat(egov.put("/api/v1/attachments/" + "0".repeat(64), pdf).code())
                .isEqualTo("SHA256_MISMATCH");
        assertThat(egov.put("/api/v1/attachments/ABC", pdf).code()).isEqualTo("SHA256_MALFORMED");
        assertThat(egov.store(new byte[0]).code()).isEqualTo("BODY_EMPTY");
    }

    @Test
    void a_referred_document_must_have_been_sent_by_the_same_client() {
        byte[] pdf = SamplePdf.page(UUID.randomUUID().toString());
        byte[] application = referring(Sha256.hex(pdf));
        String id = id();
        Doors.Answer nobody = egov.file(id, application, signed(application));
        assertThat(nobody.status()).isEqualTo(422);
        assertThat(nobody.code()).isEqualTo("ATTACHMENT_UNKNOWN");
        assertThat(nobody.field()).isEqualTo("/application/attachments/0/sha256");

        qazindustry.store(pdf);
        assertThat(egov.file(id, application, signed(application)).json()).isEqualTo(nobody.json());

        egov.store(pdf);
        assertThat(egov.file(id, application, signed(application)).status()).isEqualTo(201);
    }

    @Test
    void a_body_over_its_limit_is_refused_before_it_is_read() throws Exception {
        try (Socket socket = new Socket("localhost", port)) {
            OutputStream out = socket.getOutputStream();
            String head = "PUT /api/v1/attachments/%s HTTP/1.1\r\nHost: x\r\nX-Api-Key: %s\r\n"
                    + "Content-Type: application/pdf\r\nContent-Length: 52428801\r\n\r\n%%PDF";
            out.write(head.formatted("0".repeat(64), Stand.EGOV).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            byte[] answer = new byte[12];
            assertThat(socket.getInputStream().readNBytes(answer, 0, 12)).isEqualTo(12);
            assertThat(new String(answer, StandardCharsets.US_ASCII)).isEqualTo("HTTP/1.1 413");
        }
    }

    @Test
    void a_body_of_unknown_length_is_cut_off_at_its_limit() {
        Doors.Answer answer = Doors.send(egov.request("/api/v1/applications/door-test")
                .header("Content-Type", "application/json")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream(new byte[10 * 1024 * 1024 + 1]))));
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.code()).isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    void a_document_larger_than_a_chunk_comes_back_byte_for_byte() throws Exception {
        byte[] pdf = Pdfs.ofImages(3);
        assertThat(pdf.length).isGreaterThan(2 * 512 * 1024);
        assertThat(egov.store(pdf).status()).isEqualTo(201);
        String sha256 = Sha256.hex(pdf);
        byte[] application = referring(sha256);
        String number = file(application).json().path("number").asText();
        Doors.Answer document = egov.get("/api/v1/cases/" + number + "/documents/" + sha256);
        assertThat(document.http().body()).isEqualTo(pdf);
        assertThat(document.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(officer.get("/api/v1/cases/" + number + "/documents/" + sha256)
                        .status())
                .isEqualTo(200);
        assertThat(qazindustry
                        .get("/api/v1/cases/" + number + "/documents/" + sha256)
                        .status())
                .isEqualTo(404);
        assertThat(egov.get("/api/v1/cases/" + number + "/documents/" + "0".repeat(64))
                        .status())
                .isEqualTo(404);
        assertThat(jdbc.sql("SELECT colour_images FROM attachment WHERE encode(sha256, 'hex') = ?")
                        .param(sha256)
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    private static byte[] referring(String sha256) {
        return changed(root -> {
            ObjectNode attachment = root.putArray("attachments").addObject();
            attachment.put("kind", "CONTRACT").put("sha256", sha256).put("title", "Шарт");
        });
    }
}
