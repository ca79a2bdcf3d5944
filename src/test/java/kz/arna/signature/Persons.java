package kz.arna.signature;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import kz.arna.simulator.pki.TestPerson;
import kz.arna.simulator.pki.TestPki;

/** Who signs in these tests, and what. */
final class Persons {

    static final String IIN = "750314300121";
    static final String BIN = "190340001015";
    static final TestPerson HEAD = TestPerson.ceo(IIN, BIN, "«Ақжол Өнеркәсіп» ЖШС", "ҮЛГІБАЕВ", "АСАН");
    static final TestPerson EMPLOYEE =
            TestPerson.employee("801115400349", BIN, "«Ақжол Өнеркәсіп» ЖШС", "ӘБІШЕВА", "ҒАЛИЯ");

    static final byte[] CONTENT = "{\"form\":\"342-1\",\"тіл\":\"қазақ\"}".getBytes(StandardCharsets.UTF_8);
    static final Instant RECEIVED = Instant.parse("2026-11-20T05:15:30Z");

    private Persons() {}

    static SignatureSettings settings(boolean checkDigits) {
        return new SignatureSettings(
                List.of(TestPki.ANCHORS), List.of(), checkDigits, 100, Duration.ofHours(24), Duration.ofMinutes(5));
    }

    static SignatureVerifier verifier() {
        return SignatureVerifier.of(
                settings(true), List.of(new JcaCryptoEngine()), Clock.fixed(RECEIVED, ZoneOffset.UTC));
    }
}
