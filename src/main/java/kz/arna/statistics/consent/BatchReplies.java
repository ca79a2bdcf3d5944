package kz.arna.statistics.consent;

import com.fasterxml.jackson.databind.JsonNode;
import kz.arna.exchange.Reply;
import kz.arna.exchange.ReplyHandler;
import kz.arna.exchange.Silence;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What the Bureau says to a list of consents, and what its silence means. */
@Component
class BatchReplies implements ReplyHandler {

    private static final Logger LOG = LoggerFactory.getLogger(BatchReplies.class);

    private final BatchStore store;

    BatchReplies(BatchStore store) {
        this.store = store;
    }

    @Override
    public boolean handles(String partner, String message) {
        return partner.equals(OutgoingBatches.PARTNER) && message.equals(OutgoingBatches.MESSAGE);
    }

    @Override
    public void onReply(Reply reply) {
        ConsentBatch batch = store.get(number(reply.subject())).orElseThrow();
        JsonNode receipt = reply.canonical();
        // Who read other bytes than left us has not taken our list, whatever the receipt says.
        boolean same = receipt.path("sha256").asText().equals(batch.sha256())
                && receipt.path("file").asText().equals(batch.fileName());
        boolean taken = same
                && receipt.path("accepted").asBoolean()
                && receipt.path("rows").asInt() == batch.rows();
        store.close(batch.number(), taken ? BatchState.ACCEPTED : BatchState.REFUSED, receipt, reply.receivedAt());
        if (!taken) {
            LOG.error("the Bureau has not taken {}: see its receipt; the next list will be full", batch.fileName());
        }
    }

    @Override
    public void onSilence(Silence silence) {
        long number = number(silence.subject());
        BatchState state = silence.reason().equals("EXPIRED") ? BatchState.OVERDUE : BatchState.STOPPED;
        if (store.silent(number, state, silence.reason())) {
            LOG.error("no receipt of the Bureau for {} ({}): call it", silence.subject(), silence.reason());
        }
    }

    private static long number(String subject) {
        return Long.parseLong(subject.substring(subject.indexOf('-') + 1));
    }
}
