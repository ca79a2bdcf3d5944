package kz.arna.signature.revocation;

import static kz.arna.signature.revocation.Query.ASKED;
import static kz.arna.signature.revocation.Query.AT;
import static kz.arna.signature.revocation.Query.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Arrays;
import kz.arna.signature.revocation.RevocationFinding.Source;
import kz.arna.signature.revocation.RevocationFinding.Status;
import kz.arna.simulator.pki.RevokedCertificates;
import kz.arna.simulator.pki.TestList;
import kz.arna.simulator.pki.TestPki;
import org.junit.jupiter.api.Test;

/** What a revocation list proves, and what it does not. */
class CrlJudgeTest {

    private final CrlJudge judge = new CrlJudge(Duration.ofHours(24), Duration.ofMinutes(5));

    @Test
    void good_when_not_listed() throws Exception {
        RevocationFinding finding = judged(TestList.GOOD, Query.nobody());
        assertThat(finding.status()).isEqualTo(Status.GOOD);
        assertThat(finding.by()).isEqualTo(Source.CRL);
        assertThat(finding.proof()).hasSize(64);
    }

    @Test
    void revoked_at_the_moment_that_counts_and_good_a_second_later() throws Exception {
        RevocationFinding finding = judged(TestList.GOOD, Query.headAt(AT));
        assertThat(finding.status()).isEqualTo(Status.REVOKED);
        assertThat(finding.reason()).isEqualTo("keyCompromise");
        RevocationFinding later = judged(TestList.GOOD, Query.headAt(AT.plusSeconds(1)));
        assertThat(later.status()).isEqualTo(Status.GOOD);
        assertThat(later.revokedAt()).isEqualTo(AT.plusSeconds(1));
    }

    @Test
    void a_list_is_remembered_until_it_ends() throws Exception {
        assertThat(judge.hasCurrent(ASKED.issuer(), NOW)).isFalse();
        judged(TestList.GOOD, Query.nobody());
        assertThat(judge.hasCurrent(ASKED.issuer(), NOW)).isTrue();
        assertThat(judge.hasCurrent(ASKED.issuer(), NOW.plus(Duration.ofHours(12))))
                .isFalse();
        assertThatThrownBy(() -> judge.judge(ASKED, NOW.plus(Duration.ofHours(13))))
                .isInstanceOf(NoCurrentAnswer.class);
    }

    @Test
    void no_list_is_no_answer() {
        assertThatThrownBy(() -> judge.judge(ASKED, NOW)).isInstanceOf(NoCurrentAnswer.class);
    }

    @Test
    void stale_proves_nothing() {
        assertThatThrownBy(() -> judged(TestList.GOOD.lastingFor(Duration.ofDays(-2)), Query.nobody()))
                .isInstanceOf(NoCurrentAnswer.class);
    }

    @Test
    void signed_by_a_stranger_or_of_another_authority_proves_nothing() {
        assertUnverifiable(TestList.GOOD.signedBy(TestPki.UNKNOWN_ROOT));
        assertUnverifiable(TestList.GOOD.of(TestPki.ROOT));
    }

    @Test
    void telling_only_of_some_proves_nothing() {
        assertUnverifiable(TestList.GOOD.ofChanges());
        assertUnverifiable(TestList.GOOD.ofAuthorities());
    }

    @Test
    void half_a_list_proves_nothing() {
        byte[] whole = TestList.GOOD.encoded(Query.headAt(AT), NOW);
        for (int length = 0; length < whole.length; length += 7) {
            byte[] half = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> judge.remember(ASKED.issuer(), half, NOW)).isInstanceOf(UnverifiableAnswer.class);
        }
    }

    private void assertUnverifiable(TestList list) {
        assertThatThrownBy(() -> judged(list, Query.nobody())).isInstanceOf(UnverifiableAnswer.class);
    }

    private RevocationFinding judged(TestList list, RevokedCertificates revoked) throws Exception {
        judge.remember(ASKED.issuer(), list.encoded(revoked, NOW), NOW);
        return judge.judge(ASKED, NOW);
    }
}
