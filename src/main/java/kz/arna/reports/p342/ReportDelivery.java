package kz.arna.reports.p342;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a report fares on one of its ways.
 *
 * @param no the drafting that it carries
 * @param correlation of the message; none where nothing is awaited any more
 * @param arrived whether the ministry has it or, where a reply was lost, may have it
 * @param outbox id of the message, as journal and outbox know it
 * @param reference reply of the mail server, or number of the document
 * @param reason why it was refused or stopped
 */
public record ReportDelivery(
        @JsonIgnore int no,
        @JsonIgnore @Nullable String correlation,
        @JsonIgnore boolean arrived,
        Channel channel,
        UUID outbox,
        State state,
        @Nullable String reference,
        @Nullable String reason,
        Instant changedAt) {

    /** Whether the message of this correlation is the one it waits for. */
    boolean isAbout(String message) {
        return message.equals(correlation);
    }

    /** The two ways of annex 4 (DPR-R-137). */
    public enum Channel {
        MAIL("mail"),
        EDMS("edms");

        private final String partner;

        Channel(String partner) {
            this.partner = partner;
        }

        /** Name of the partner in the exchange. */
        public String partner() {
            return partner;
        }

        static Channel of(String partner) {
            return partner.equals(MAIL.partner) ? MAIL : EDMS;
        }
    }

    /** Where it stands. */
    public enum State {
        UNDER_WAY,
        ACCEPTED,
        /** The other side answered that it does not take it. */
        REFUSED,
        /** Parked or expired: a person looks and sends it again. */
        STOPPED
    }
}
