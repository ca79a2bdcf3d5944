package kz.arna.signature.revocation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import kz.arna.signature.Certificates;

/**
 * What is asked of the authority.
 *
 * @param certificate whose revocation is in question
 * @param issuer who issued it and answers for it
 * @param at the moment that counts: a revocation after it changes nothing
 */
record RevocationQuery(X509Certificate certificate, X509Certificate issuer, Instant at) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Reads the canonical request {@code {"certificate","issuer","at"}}.
     *
     * @throws UnverifiableAnswer when the certificates cannot be read or the issuer did not issue the other
     */
    static RevocationQuery read(String json) throws UnverifiableAnswer {
        try {
            JsonNode query = JSON.readTree(json);
            return new RevocationQuery(
                    certificate(query, "certificate"),
                    certificate(query, "issuer"),
                    Instant.parse(query.path("at").asText()));
        } catch (JsonProcessingException | CertificateException e) {
            throw new UnverifiableAnswer("the query cannot be read");
        }
    }

    private static X509Certificate certificate(JsonNode query, String field) throws CertificateException {
        return Certificates.parse(Base64.getDecoder().decode(query.path(field).asText()));
    }
}
