package kz.arna.exchange;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How one call of a partner's route ended. */
sealed interface PartnerCall {

    /** Duration of the call in milliseconds. */
    int millis();

    /** The partner's raw answer. */
    record Answered(byte[] body, Map<String, String> headers, int millis) implements PartnerCall {}

    /** The partner took it and answers later; the body is its acknowledgement, perhaps empty. */
    record Postponed(byte[] body, Map<String, String> headers, int millis) implements PartnerCall {}

    /** Only for a look: the partner does not know the message, it may be sent. */
    record NotFound(int millis) implements PartnerCall {}

    /**
     * A named fault.
     *
     * @param patience how long the partner asked us to wait
     */
    record Failed(
            Fault fault,
            @Nullable Integer httpStatus,
            @Nullable Duration patience,
            String detail,
            int millis) implements PartnerCall {}
}
