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
import java.util.Objects;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Facts;
import kz.arna.rules.order342.AssessmentRequest;
import kz.arna.rules.order342.AssessmentResult;
import kz.arna.rules.order342.AssessmentResult.RuleAnswer;
import kz.arna.rules.order342.Order342;
import kz.arna.rules.order342.filing.CostGroup;
import kz.arna.rules.order342.filing.ExchangeRate;
import kz.arna.rules.order342.filing.Filing;
import kz.arna.rules.order342.filing.PriorSupport;
import kz.arna.rules.order342.form.ApplicationReader;
import org.jspecify.annotations.Nullable;

/**
 * A request of the assessment's shape, answered by the public entry; beside the answer the calculation behind it.
 *
 * @param answer what the public entry says
 * @param result the calculation of costs and amount on the same request
 */
record Assessed(AssessmentResult answer, CostAssessment result) {

    static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Order342 ORDER = new Order342();

    static Assessed of(JsonNode request) {
        AssessmentRequest asked = request(request);
        return new Assessed(
                ORDER.assess(asked),
                CostAssessment.of(filing(asked), ORDER.rulebook().wording(), judgement -> {}));
    }

    private static AssessmentRequest request(JsonNode request) {
        return new AssessmentRequest(
                LocalDateTime.parse(request.path("submittedAt").asText()),
                LocalDateTime.parse(request.path("registeredAt").asText()),
                settings(request.path("settings")),
                request.get("application"),
                facts(request.path("facts")),
                prior(request.path("prior")),
                rates(request.path("fx")),
                null);
    }

    private static Filing filing(AssessmentRequest request) {
        return new Filing(
                request.submittedAt().toLocalDate(),
                request.receivedAt().toLocalDate(),
                ApplicationReader.read(Objects.requireNonNull(request.application())),
                Facts.of(request.facts()),
                ORDER.rulebook().settings(request.settings()),
                ORDER.rulebook().law(),
                request.prior(),
                request.fx(),
                null);
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

    RuleAnswer rule(String id) {
        return answer.rules().stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    String verdict(String id) {
        return rule(id).verdict();
    }

    /** Outcome code of a refusal, reason of an open question. */
    String code(String id) {
        return Objects.requireNonNullElse(rule(id).code(), "");
    }

    @Nullable
    String payable() {
        return answer.amounts() == null ? null : answer.amounts().payable();
    }

    static @Nullable String text(@Nullable BigDecimal sum) {
        return sum == null ? null : sum.toPlainString();
    }
}
