package kz.arna.casefile.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The format of the chain is fixed: old histories must verify for ever. */
class EventChainTest {

    @Test
    void the_first_event_has_always_had_this_hash() {
        byte[] content = EventChain.content(
                UUID.fromString("019353a0-0000-7000-8000-000000000001"),
                "ApplicationReceived",
                "RECEIVED",
                Instant.parse("2025-11-24T05:00:00.000001Z"),
                "{\"kind\":\"CHANNEL\"}",
                EventChain.digest("{\"ә\":1}"));
        assertThat(EventChain.hex(content))
                .isEqualTo("85fc28277ac2b55c51217ab5fc078ea8bce867f21520f5b5d9a0421d2a1bed59");
        assertThat(EventChain.hex(EventChain.hash(EventChain.origin(), 1, content)))
                .isEqualTo("bb3f8aedd6f82dcefd0e170f9e5e0fb87c0e6145eadbb3a03d0cae34b02ae282");
    }
}
