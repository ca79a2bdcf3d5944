package kz.arna.signature.revocation;

import static kz.arna.signature.revocation.Query.ASKED;
import static kz.arna.signature.revocation.Query.AT;
import static kz.arna.signature.revocation.Query.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import kz.arna.signature.revocation.RevocationFinding.Source;
import kz.arna.signature.revocation.RevocationFinding.Status;
import kz.arna.simulator.pki.RevokedCertificates;
import kz.arna.simulator.pki.TestPerson;
import kz.arna.simulator.pki.TestPki;
import kz.arna.simulator.pki.TestResponder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an OCSP response proves, and what it does not. */
class OcspJudgeTest {

    private static final byte[] NONCE = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

    private final OcspJudge judge = new OcspJudge(Duration.ofHours(24), Duration.ofMinutes(5));

    @Test
    void good() throws Exception {
        RevocationFinding finding = judged(TestResponder.GOOD, Query.nobody());
        assertThat(finding.status()).isEqualTo(Status.GOOD);
        assertThat(finding.by()).isEqualTo(Source.OCSP);
        assertThat(finding.revokedAt()).isNull();
        assertThat(finding.producedAt()).isEqualTo(NOW);
        assertThat(finding.currentUntil()).isEqualTo(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void revoked_before_and_at_the_moment_that_counts() throws Exception {
        assertThat(judged(TestResponder.GOOD, Query.headAt(AT.minusSeconds(1))).status())
                .isEqualTo(Status.REVOKED);
        RevocationFinding finding = judged(TestResponder.GOOD, Query.headAt(AT));
        assertThat(finding.status()).isEqualTo(Status.REVOKED);
        assertThat(finding.reason()).isEqualTo("keyCompromise");
    }

    @Test
    void good_when_revoked_a_second_after_signing_but_told() throws Exception {
        RevocationFinding finding = judged(TestResponder.GOOD, Query.headAt(AT.plusSeconds(1)));
        assertThat(finding.status()).isEqualTo(Status.GOOD);
        assertThat(finding.revokedAt()).isEqualTo(AT.plusSeconds(1));
    }

    @Test
    void unknown_is_neither() throws Exception {
        assertThat(judged(TestResponder.GOOD.knowingNobody(), Query.nobody()).status())
                .isEqualTo(Status.UNKNOWN);
    }

    @Test
    void stale_proves_nothing() {
        assertThatThrownBy(() -> judged(TestResponder.GOOD.lastingFor(Duration.ofDays(-2)), Query.nobody()))
                .isInstanceOf(NoCurrentAnswer.class);
    }

    @Test
    void of_a_time_to_come_proves_nothing() throws Exception {
        byte[] response = TestResponder.GOOD.answer(request(NONCE), Query.nobody(), NOW.plusSeconds(301));
        assertThatThrownBy(() -> judge.judge(ASKED, response, NONCE, NOW)).isInstanceOf(NoCurrentAnswer.class);
    }

    @Test
    void signed_by_a_stranger_proves_nothing() {
        assertUnverifiable(
                TestResponder.GOOD.signingAs(TestPki.UNKNOWN_ROOT.keys(), TestPki.UNKNOWN_ROOT.certificate()));
    }

    @Test
    void signed_by_a_person_of_the_same_authority_proves_nothing() {
        TestPerson person = Query.HEAD;
        assertUnverifiable(TestResponder.GOOD.signingAs(person.keys(), person.certificate()));
    }

    @Test
    void signed_with_another_key_than_the_responders_proves_nothing() {
        assertUnverifiable(TestResponder.GOOD.signingAs(TestPki.UNKNOWN_ROOT.keys(), TestPki.RESPONDER));
    }

    @Test
    void signed_by_the_authority_itself_holds() throws Exception {
        TestResponder itself = TestResponder.GOOD.signingAs(TestPki.ISSUING.keys(), TestPki.ISSUING.certificate());
        assertThat(judged(itself, Query.nobody()).status()).isEqualTo(Status.GOOD);
    }

    @Test
    void about_another_certificate_proves_nothing() throws Exception {
        RevocationQuery other =
                new RevocationQuery(Query.HEAD.withCurveKey().certificate(), TestPki.ISSUING.certificate(), AT);
        byte[] response = TestResponder.GOOD.answer(OcspQuestion.of(other, NONCE), Query.nobody(), NOW);
        assertThatThrownBy(() -> judge.judge(ASKED, response, NONCE, NOW))
                .isInstanceOf(UnverifiableAnswer.class)
                .hasMessageContaining("another certificate");
    }

    @Test
    void answering_another_request_proves_nothing() throws Exception {
        byte[] response = TestResponder.GOOD.answer(request(new byte[16]), Query.nobody(), NOW);
        assertThatThrownBy(() -> judge.judge(ASKED, response, NONCE, NOW))
                .isInstanceOf(UnverifiableAnswer.class)
                .hasMessageContaining("another request");
    }

    @Test
    void try_later_is_said_again_later() throws Exception {
        byte[] response = TestResponder.tryLater();
        assertThatThrownBy(() -> judge.judge(ASKED, response, NONCE, NOW)).isInstanceOf(NoCurrentAnswer.class);
    }

    @Test
    void half_a_response_proves_nothing() throws Exception {
        byte[] whole = TestResponder.GOOD.answer(request(NONCE), Query.nobody(), NOW);
        for (int length = 0; length < whole.length; length += 7) {
            byte[] half = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> judge.judge(ASKED, half, NONCE, NOW)).isInstanceOf(UnverifiableAnswer.class);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0x01, 0x04, 0x80})
    void a_changed_byte_never_becomes_another_verdict(int change) throws Exception {
        byte[] whole = TestResponder.GOOD.answer(request(NONCE), Query.headAt(AT), NOW);
        for (int at = 0; at < whole.length; at += 3) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) change;
            assertThat(isGood(changed)).isFalse();
        }
    }

    private boolean isGood(byte[] response) {
        try {
            return judge.judge(ASKED, response, NONCE, NOW).status() == Status.GOOD;
        } catch (UnverifiableAnswer | NoCurrentAnswer e) {
            return false;
        }
    }

    private void assertUnverifiable(TestResponder responder) {
        assertThatThrownBy(() -> judged(responder, Query.nobody())).isInstanceOf(UnverifiableAnswer.class);
    }

    private RevocationFinding judged(TestResponder responder, RevokedCertificates revoked)
            throws IOException, UnverifiableAnswer {
        return judge.judge(ASKED, responder.answer(request(NONCE), revoked, NOW), NONCE, NOW);
    }

    private static byte[] request(byte[] nonce) {
        return OcspQuestion.of(ASKED, nonce);
    }
}
