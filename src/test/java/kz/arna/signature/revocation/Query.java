package kz.arna.signature.revocation;

import java.time.Instant;
import kz.arna.simulator.pki.RevokedCertificates;
import kz.arna.simulator.pki.TestPerson;
import kz.arna.simulator.pki.TestPki;

/** The question of these tests: was the head's certificate revoked when the application came? */
final class Query {

    static final Instant AT = Instant.parse("2026-11-20T05:15:30Z");
    static final Instant NOW = Instant.parse("2026-11-23T04:00:00Z");
    static final TestPerson HEAD =
            TestPerson.ceo("750314300121", "190340001015", "«Ақжол Өнеркәсіп» ЖШС", "ҮЛГІБАЕВ", "АСАН");
    static final RevocationQuery ASKED = new RevocationQuery(HEAD.certificate(), TestPki.ISSUING.certificate(), AT);

    private Query() {}

    static RevokedCertificates nobody() {
        return new RevokedCertificates();
    }

    static RevokedCertificates headAt(Instant moment) {
        RevokedCertificates revoked = new RevokedCertificates();
        revoked.revoke(HEAD.certificate(), moment, 1);
        return revoked;
    }
}
