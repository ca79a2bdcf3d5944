package kz.arna.intake.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyHashTest {

    @Test
    void the_pepper_changes_every_hash() {
        byte[] hash = new KeyHash("one pepper").of("key");
        assertThat(hash).hasSize(32).isEqualTo(new KeyHash("one pepper").of("key"));
        assertThat(hash).isNotEqualTo(new KeyHash("another pepper").of("key"));
    }

    @Test
    void keys_are_256_bits_and_never_the_same() {
        assertThat(IntStream.range(0, 1000).mapToObj(n -> KeyHash.newKey()).collect(Collectors.toSet()))
                .hasSize(1000)
                .allSatisfy(key -> assertThat(key).hasSize(43));
    }
}
