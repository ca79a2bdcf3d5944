package kz.arna.signature.revocation;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether an authority's answer is current.
 *
 * @param oldest how old an answer may be that does not say itself how long it is current
 * @param clockSkew how far the authority's clock may differ from ours
 */
record Freshness(Duration oldest, Duration clockSkew) {

    void require(Instant now, @Nullable Instant thisUpdate, @Nullable Instant nextUpdate) throws NoCurrentAnswer {
        if (thisUpdate == null || thisUpdate.isAfter(now.plus(clockSkew))) {
            throw new NoCurrentAnswer("the answer is of a time to come");
        }
        Instant end = nextUpdate == null ? thisUpdate.plus(oldest) : nextUpdate;
        if (now.isAfter(end.plus(clockSkew))) {
            throw new NoCurrentAnswer("the answer is not current any more");
        }
    }
}
