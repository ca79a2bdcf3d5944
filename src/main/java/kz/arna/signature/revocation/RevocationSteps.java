package kz.arna.signature.revocation;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import kz.arna.signature.SignatureSettings;
import org.springframework.stereotype.Component;

/**
 * What the route {@code pki-revocation} cannot say itself: the cryptographic steps, each called by name from YAML. The
 * query is the canonical request, UTF-8 JSON {@code {"certificate","issuer","at"}}.
 */
@Component("revocation")
public class RevocationSteps {

    private static final int NONCE_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    private final OcspJudge ocsp;
    private final CrlJudge lists;

    RevocationSteps(SignatureSettings settings, Clock clock) {
        this.clock = clock;
        this.ocsp = new OcspJudge(settings.oldestRevocationAnswer(), settings.clockSkew());
        this.lists = new CrlJudge(settings.oldestRevocationAnswer(), settings.clockSkew());
    }

    /** Random bytes that tie an OCSP response to its request. */
    public byte[] nonce() {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        return nonce;
    }

    /** The DER request to the OCSP responder. */
    public byte[] ocspRequest(String query, byte[] nonce) throws UnverifiableAnswer {
        return OcspQuestion.of(RevocationQuery.read(query), nonce);
    }

    /** The evidence by a verified OCSP response. */
    public byte[] ocspEvidence(byte[] response, String query, byte[] nonce) throws UnverifiableAnswer, NoCurrentAnswer {
        RevocationQuery asked = RevocationQuery.read(query);
        return ocsp.judge(asked, response, nonce, clock.instant()).evidence(asked);
    }

    /**
     * What the asking of the responder brought: its evidence, or nothing where it ended in a fault.
     *
     * @param headers of the responder's exchange
     */
    public byte[] proven(byte[] query, Map<String, Object> queryHeaders, byte[] evidence, Map<String, Object> headers) {
        return headers.containsKey("ArnaFault") ? new byte[0] : evidence;
    }

    /** Whether a current revocation list of the certificate's issuer is remembered. */
    public boolean hasCurrentList(String query) throws UnverifiableAnswer {
        return lists.hasCurrent(RevocationQuery.read(query).issuer(), clock.instant());
    }

    /** Verifies a revocation list and remembers it until it ends. */
    public void rememberList(byte[] list, String query) throws UnverifiableAnswer, NoCurrentAnswer {
        lists.remember(RevocationQuery.read(query).issuer(), list, clock.instant());
    }

    /** The evidence by the remembered revocation list. */
    public byte[] listEvidence(String query) throws UnverifiableAnswer, NoCurrentAnswer {
        RevocationQuery asked = RevocationQuery.read(query);
        return lists.judge(asked, clock.instant()).evidence(asked);
    }
}
