package kz.arna.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import kz.arna.support.GatewayClient;
import kz.arna.support.GatewayClient.Answer;
import org.awaitility.Awaitility;

/** One case, watched through the API; prints each of its events as it happens. */
final class Journey {

    private static final Set<String> QUIET = Set.of("FindingRecorded");

    private final String title;
    private final String number;
    private final GatewayClient desk;
    private int seen;
    private String last = "";
    private String payable = "";
    private String proposed = "";

    Journey(String title, String number, GatewayClient desk) {
        this.title = title;
        this.number = number;
        this.desk = desk;
    }

    String number() {
        return number;
    }

    /** Waits until the case is in the state, printing what happens on the way. */
    Journey reaches(String state) {
        return waitFor(answer -> state.equals(answer.at("/state")));
    }

    /** Waits until an official is asked to decide. */
    Journey isProposed() {
        return waitFor(answer -> hasTask("DECIDE") || hasTask("DECIDE_COMPLETENESS"));
    }

    /** The payload of the latest proposal, for people. */
    void tell(String text) {
        print("   » " + text);
    }

    private Journey waitFor(Predicate<Answer> condition) {
        Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(60))
                .pollInterval(java.time.Duration.ofMillis(100))
                .until(() -> {
                    show();
                    return condition.test(desk.get("/api/v1/cases/" + number));
                });
        show();
        return this;
    }

    private boolean hasTask(String kind) {
        Answer tasks = desk.get("/api/v1/tasks?case=" + number + "&kind=" + kind);
        return !tasks.at("/items/0/id").isEmpty();
    }

    private void show() {
        JsonNode body = desk.get("/api/v1/cases/" + number + "/events").body();
        if (body == null) {
            return;
        }
        JsonNode events = body.isArray() ? body : body.path("items");
        for (int i = seen; i < events.size(); i++) {
            JsonNode event = events.get(i);
            String type = event.path("type").asText();
            boolean again = type.equals(last);
            last = QUIET.contains(type) ? last : type;
            if (!QUIET.contains(type) && !again) {
                print(String.format(
                        "%-16s %-24s %s", number, type, event.path("state").asText()));
            }
            explain(event.path("payload"));
        }
        seen = Math.max(seen, events.size());
    }

    /** What an event says to people: sums and the text of the result, in the applicant's languages. */
    private void explain(JsonNode payload) {
        String outcome = payload.path("outcome").asText();
        if (!outcome.isEmpty() && !outcome.equals(proposed)) {
            tell("the rules propose " + outcome);
            proposed = outcome;
        }
        String sum = payload.path("payable").asText();
        if (!sum.isEmpty() && !sum.equals(payable)) {
            tell("payable " + sum + " KZT");
            payable = sum;
        }
        for (String language : List.of("kk", "ru")) {
            String text = payload.path("text").path(language).asText();
            if (!text.isEmpty()) {
                tell(language + ": " + text);
            }
        }
    }

    private void print(String line) {
        System.out.println("[" + title + "] " + line);
    }
}
