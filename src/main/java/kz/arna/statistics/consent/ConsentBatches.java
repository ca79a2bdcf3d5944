package kz.arna.statistics.consent;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lists of consents for the Bureau. */
public interface ConsentBatches {

    /**
     * Makes the next list and puts it into the outbox, in a transaction. It is full when it is the first, the first of
     * its quarter, or the one after a list that the Bureau did not take.
     *
     * @param wanted {@code FULL} makes it full in any case; null leaves the choice to the rules above
     * @return empty when there is nothing to tell, or the list before is still on its way
     */
    Optional<ConsentBatch> prepare(@Nullable BatchKind wanted);

    Optional<ConsentBatch> get(long number);

    /** Newest first, numbers below {@code before} if it is given. */
    List<ConsentBatch> list(@Nullable Long before, int limit);

    /** Lists that somebody must look at: the Bureau has not taken them, and no later one either. */
    List<ConsentBatch> alarms();
}
