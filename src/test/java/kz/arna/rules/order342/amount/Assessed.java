package kz.arna.rules.order342.amount;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Facts;
import kz.arna.rules.kernel.Judgement;
import kz.arna.rules.kernel.Rulebook;
import kz.arna.rules.kernel.RulebookReader;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.CostGroup;
import kz.arna.rules.order342.filing.ExchangeRate;
import kz.arna.rules.order342.filing.Filing;
import kz.arna.rules.order342.filing.PriorSupport;
import kz.arna.rules.order342.form.Application;
import org.jspecify.annotations.Nullable;

/** A request of the assessment's shape, judged by the rules about costs and amount alone. */
record Assessed(CostAssessment result) {

    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    static final Rulebook BOOK = RulebookReader.read(
            List.of("rulebook/parameters.yaml", "rulebook/order-342.yaml", "rulebook/order-342-costs.yaml"));

    static Assessed of(JsonNode request) {
        return new Assessed(CostAssessment.of(filing(request), BOOK.wording(), judgement -> {}));
    }

    static Filing filing(JsonNode request) {
        try {
            LocalDateTime submitted =
                    LocalDateTime.parse(request.path("submittedAt").asText());
            LocalDateTime registered = request.hasNonNull("registeredAt")
                    ? LocalDateTime.parse(request.path("registeredAt").asText())
                    : submitted;
            return new Filing(
                    submitted.toLocalDate(),
                    registered.toLocalDate(),
                    JSON.treeToValue(request.get("application"), Application.class),
                    Facts.of(facts(request.path("facts"))),
                    BOOK.settings(settings(request.path("settings"))),
                    BOOK.law(),
                    prior(request.path("prior")),
                    rates(request.path("fx")));
        } catch (com.fasterxml.jackson.core.JsonProcessingException malformed) {
            throw new IllegalArgumentException(malformed);
        }
    }

    private static List<Fact> facts(JsonNode facts) {
        List<Fact> all = new ArrayList<>();
        facts.properties()
                .forEach(entry -> all.add(new Fact(
                        entry.getKey(),
                        entry.getValue().path("value"),
                        entry.getValue().path("source").asText(null),
                        null)));
        return all;
    }

    private static Map<String, String> settings(JsonNode settings) {
        Map<String, String> all = new HashMap<>();
        settings.properties()
                .forEach(entry -> all.put(entry.getKey(), entry.getValue().asText()));
        return all;
    }

    private static List<PriorSupport> prior(JsonNode sums) {
        List<PriorSupport> all = new ArrayList<>();
        sums.forEach(sum -> all.add(new PriorSupport(
                CostGroup.valueOf(sum.path("group").asText()),
                new BigDecimal(sum.path("amount").asText()),
                LocalDate.parse(sum.path("on").asText()),
                sum.path("paid").asBoolean())));
        return all;
    }

    private static List<ExchangeRate> rates(JsonNode rates) {
        List<ExchangeRate> all = new ArrayList<>();
        rates.forEach(rate -> all.add(new ExchangeRate(
                rate.path("currency").asText(),
                LocalDate.parse(rate.path("date").asText()),
                rate.path("unit").asInt(),
                new BigDecimal(rate.path("rate").asText()))));
        return all;
    }

    Judgement rule(String id) {
        return result.trace().judgements().stream()
                .filter(judgement -> judgement.rule().equals(id))
                .findFirst()
                .orElseThrow();
    }

    String verdict(String id) {
        return switch (rule(id).verdict()) {
            case Verdict.Met met -> "MET";
            case Verdict.NotMet notMet -> "NOT_MET";
            case Verdict.NeedsPerson open -> "NEEDS_PERSON";
        };
    }

    /** Outcome code of a refusal, reason of an open question. */
    String code(String id) {
        return switch (rule(id).verdict()) {
            case Verdict.Met met -> "";
            case Verdict.NotMet notMet -> notMet.outcomeCode();
            case Verdict.NeedsPerson open -> open.reason();
        };
    }

    @Nullable
    String payable() {
        return text(result.amount().payable());
    }

    static @Nullable String text(@Nullable BigDecimal sum) {
        return sum == null ? null : sum.toPlainString();
    }
}
