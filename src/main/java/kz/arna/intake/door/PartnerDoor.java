package kz.arna.intake.door;

import java.util.HashMap;
import java.util.Map;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.exchange.PartnerAnswers;
import kz.arna.exchange.Receipt;
import kz.arna.intake.client.ClientContext;
import kz.arna.intake.web.DoorRequest;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code POST /api/v1/partners/{partner}/messages}: an answer that comes later. */
@Component("partnerDoor")
public class PartnerDoor {

    private static final String CORRELATION = "X-Correlation-Id";

    private final PartnerAnswers answers;

    PartnerDoor(PartnerAnswers answers) {
        this.answers = answers;
    }

    /** What the partner is told. */
    public record Taken(boolean accepted, String outcome) {}

    /** Takes the partner's message in; the bytes are journalled whatever they say. */
    public void receive(Exchange exchange, @Header("partner") String partner) {
        DoorAnswer.give(exchange, () -> {
            if (!ClientContext.current().speaksFor(partner)) {
                throw new Rejected(Problems.of("FORBIDDEN"));
            }
            return answer(receive(partner));
        });
    }

    private Receipt receive(String partner) throws java.io.IOException {
        String correlation = DoorRequest.header(CORRELATION);
        if (correlation == null || correlation.isBlank() || correlation.length() > 200) {
            throw new Rejected(Problems.of("FIELD_REQUIRED", "header:" + CORRELATION));
        }
        String message = answers.messageOf(partner, correlation)
                .orElseThrow(() -> new Rejected(Problems.of("CORRELATION_UNKNOWN", "header:" + CORRELATION)));
        return answers.receive(partner, message, correlation, DoorRequest.body().readAllBytes(), headers());
    }

    private static Map<String, String> headers() {
        Map<String, String> headers = new HashMap<>();
        for (String name : new String[] {"Content-Type", "X-Message-Id", CORRELATION}) {
            @Nullable String value = DoorRequest.header(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return headers;
    }

    private static DoorAnswer answer(Receipt receipt) {
        return switch (receipt.outcome()) {
            case ACCEPTED, DUPLICATE, POSTPONED ->
                DoorAnswer.json(200, new Taken(true, receipt.outcome().name()));
            // Kept, and an operator can have it read again: the partner need not repeat it.
            case UNHANDLED ->
                DoorAnswer.json(202, new Taken(true, receipt.outcome().name()));
            case UNKNOWN -> throw new Rejected(Problems.of("CORRELATION_UNKNOWN", "header:" + CORRELATION));
            case BROKEN -> throw new Rejected(Problems.of("ANSWER_UNREADABLE"));
        };
    }
}
