package kz.arna.simulator.pki;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import kz.arna.simulator.pki.PkiSimulator.Mode;
import kz.arna.simulator.pki.PkiSimulator.Service;
import org.bouncycastle.tsp.TimeStampRequest;

/** What the authority's servers answer, well or not. */
final class PkiAnswers {

    private static final Duration STALE = Duration.ofDays(-2);

    private PkiAnswers() {}

    static byte[] of(Service service, Mode mode, byte[] request, RevokedCertificates revoked, Instant now)
            throws IOException {
        return switch (service) {
            case OCSP -> responder(mode).answer(request, revoked, now);
            case CRL -> list(mode).encoded(revoked, now);
            case TSP -> stamp(mode, request, now);
        };
    }

    private static TestResponder responder(Mode mode) {
        return switch (mode) {
            case UNKNOWN -> TestResponder.GOOD.knowingNobody();
            case STALE -> TestResponder.GOOD.lastingFor(STALE);
            case WRONG_SIGNER ->
                TestResponder.GOOD.signingAs(TestPki.UNKNOWN_ROOT.keys(), TestPki.UNKNOWN_ROOT.certificate());
            default -> TestResponder.GOOD;
        };
    }

    private static TestList list(Mode mode) {
        return switch (mode) {
            case STALE -> TestList.GOOD.lastingFor(STALE);
            case WRONG_SIGNER -> TestList.GOOD.signedBy(TestPki.UNKNOWN_ROOT);
            default -> TestList.GOOD;
        };
    }

    private static byte[] stamp(Mode mode, byte[] request, Instant now) throws IOException {
        TestTimestamps stamps = mode == Mode.WRONG_SIGNER ? TestTimestamps.UNTRUSTED : TestTimestamps.TRUSTED;
        return stamps.answer(new TimeStampRequest(request), now).getEncoded();
    }
}
