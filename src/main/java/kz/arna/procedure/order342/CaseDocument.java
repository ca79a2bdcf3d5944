package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import kz.arna.procedure.Submission;
import org.jspecify.annotations.Nullable;

/**
 * The canonical application as the case store keeps it: the application as signed, the envelope's other elements, what
 * the signature's verification found, and the signer's certificate for the revocation query.
 *
 * @param json {@code {application, envelope, signature, certificate?}}, schema version {@link #SCHEMA_VERSION}
 */
record CaseDocument(JsonNode json) {

    static final int SCHEMA_VERSION = 1;

    static CaseDocument of(Submission submission) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.set("application", submission.application());
        json.set("envelope", submission.envelope());
        json.set("signature", submission.signature());
        Submission.SignerCertificate certificate = submission.certificate();
        if (certificate != null) {
            json.putObject("certificate")
                    .put("certificate", certificate.certificate())
                    .put("issuer", certificate.issuer());
        }
        return new CaseDocument(json);
    }

    JsonNode application() {
        return json.path("application");
    }

    JsonNode envelope() {
        return json.path("envelope");
    }

    JsonNode signature() {
        return json.path("signature");
    }

    /** The signer's certificate and issuer, missing for a signature that nobody here can check. */
    JsonNode certificate() {
        return json.path("certificate");
    }

    /** BIN, else IIN of the application, else whom the signer's certificate names: somebody must be answered. */
    String applicantId() {
        String bin = text(application().at("/applicant/bin"));
        String iin = text(application().at("/applicant/iin"));
        String signerBin = text(signature().path("signerBin"));
        String signerIin = text(signature().path("signerIin"));
        for (String candidate : new String[] {bin, iin, signerBin, signerIin}) {
            if (candidate != null) {
                return candidate;
            }
        }
        return "";
    }

    /** {@code BIN} or {@code IIN}, as partners ask for it. */
    String applicantKind() {
        boolean byBin = text(application().at("/applicant/bin")) != null
                || (text(application().at("/applicant/iin")) == null
                        && text(signature().path("signerBin")) != null);
        return byBin ? "BIN" : "IIN";
    }

    String applicantName() {
        String name = text(application().at("/applicant/name"));
        String full = text(application().at("/applicant/fullName"));
        return name != null ? name : full != null ? full : "";
    }

    /** {@code kk} or {@code ru}; Kazakh where the application says nothing. */
    String language() {
        String language = text(application().path("language"));
        return language != null && language.toLowerCase(Locale.ROOT).startsWith("ru") ? "ru" : "kk";
    }

    private static @Nullable String text(JsonNode node) {
        if (node instanceof MissingNode || node.isNull() || node.asText().isBlank()) {
            return null;
        }
        return node.asText();
    }
}
