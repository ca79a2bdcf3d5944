package kz.arna.signature;

import static kz.arna.signature.Persons.CONTENT;
import static kz.arna.signature.Persons.HEAD;
import static kz.arna.signature.Persons.RECEIVED;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.arna.signature.CountingTime.Timestamp;
import kz.arna.simulator.pki.TestPerson;
import kz.arna.simulator.pki.TestSigner;
import kz.arna.simulator.pki.TestTimestamps;
import org.junit.jupiter.api.Test;

/** Which moment counts. */
class TimestampTest {

    private static final Instant STAMPED = RECEIVED.minus(Duration.ofDays(3));

    private final SignatureVerifier verifier = Persons.verifier();

    @Test
    void a_trusted_timestamp_counts() {
        CountingTime time = counting(TestSigner.signWithTimestamp(CONTENT, HEAD, STAMPED));
        assertThat(time).isEqualTo(new CountingTime(STAMPED, Timestamp.TRUSTED));
        assertThat(time.isTrusted()).isTrue();
    }

    @Test
    void a_certificate_is_judged_at_the_timestamp() {
        TestPerson ended = HEAD.withValidity(STAMPED.minus(Duration.ofDays(300)), STAMPED.plus(Duration.ofDays(1)));
        assertThat(signedBy(TestSigner.signWithTimestamp(CONTENT, ended, STAMPED))
                        .expired())
                .isFalse();
        assertThat(signedBy(TestSigner.sign(CONTENT, ended)).expired()).isTrue();
    }

    @Test
    void without_timestamp_the_receipt_counts() {
        assertThat(counting(TestSigner.sign(CONTENT, HEAD))).isEqualTo(new CountingTime(RECEIVED, Timestamp.ABSENT));
    }

    @Test
    void a_timestamp_of_an_unknown_authority_does_not_count() {
        assertReceiptCounts(Timestamp.UNTRUSTED, value -> TestTimestamps.UNTRUSTED.token(value, STAMPED));
    }

    @Test
    void a_timestamp_over_something_else_does_not_count() {
        byte[] other = "other".getBytes(StandardCharsets.UTF_8);
        assertReceiptCounts(Timestamp.WRONG_IMPRINT, value -> TestTimestamps.TRUSTED.token(other, STAMPED));
    }

    @Test
    void a_timestamp_of_the_future_does_not_count() {
        Instant later = RECEIVED.plus(Duration.ofHours(1));
        assertReceiptCounts(Timestamp.AFTER_RECEIPT, value -> TestTimestamps.TRUSTED.token(value, later));
    }

    @Test
    void a_timestamp_within_the_skew_of_clocks_counts() {
        Instant ahead = RECEIVED.plus(Duration.ofMinutes(5));
        assertThat(counting(TestSigner.signWithTimestamp(CONTENT, HEAD, ahead)).isTrusted())
                .isTrue();
    }

    @Test
    void a_timestamp_made_after_its_authority_had_ended_does_not_count() {
        Instant after = Instant.parse("2046-01-01T00:00:00Z");
        byte[] cms = TestSigner.signWithTimestamp(CONTENT, HEAD, after);
        CountingTime time = verifier.verify(CONTENT, cms, after.plus(Duration.ofDays(1)))
                .signers()
                .getFirst()
                .countingTime();
        assertThat(time.timestamp()).isEqualTo(Timestamp.UNTRUSTED);
    }

    private void assertReceiptCounts(Timestamp why, TestSigner.Stamp stamp) {
        byte[] cms = TestSigner.sign(CONTENT, List.of(HEAD), "SHA256withRSA", stamp);
        assertThat(counting(cms)).isEqualTo(new CountingTime(RECEIVED, why));
    }

    private CountingTime counting(byte[] cms) {
        return signedBy(cms).countingTime();
    }

    private SignedBy signedBy(byte[] cms) {
        return verifier.verify(CONTENT, cms).signers().getFirst();
    }
}
