package kz.arna.rules.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.arna.base.Localized;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is said about the rules of an order beside the rules themselves: clauses, titles, words, where facts come
 * from, how ambiguities are resolved, what is not the gateway's to enforce, and the law's numbers.
 */
public record Rulebook(
        Map<String, RuleEntry> rules,
        Map<String, Outcome> outcomes,
        Map<String, Reason> reasons,
        Map<String, FactEntry> facts,
        Map<String, Setting> settings,
        Map<String, Term> terms,
        Map<String, Elsewhere> elsewhere,
        Map<String, Parameter> parameters) {

    /**
     * A rule that is enforced here.
     *
     * @param ground what a refusal by this rule adds to the words of the outcome; needed where several rules share a code
     * @param verdicts the kinds of verdict that the rule can give: {@code MET}, {@code NOT_MET}, {@code NEEDS_PERSON}
     * @param never why it cannot give each other kind, by kind, with the clause
     * @param facts the named facts that it reads
     * @param codes the outcome codes that it can give
     * @param reasons why it can leave the decision to a person
     */
    public record RuleEntry(
            String id,
            String clause,
            Stage stage,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Localized title,
            @Nullable Localized ground,
            List<String> verdicts,
            Map<String, Localized> never,
            List<String> facts,
            List<String> settings,
            List<String> parameters,
            List<String> codes,
            List<String> reasons) {

        public RuleEntry {
            never = never == null ? Map.of() : Map.copyOf(never);
            facts = facts == null ? List.of() : List.copyOf(facts);
            settings = settings == null ? List.of() : List.copyOf(settings);
            parameters = parameters == null ? List.of() : List.copyOf(parameters);
            codes = codes == null ? List.of() : List.copyOf(codes);
            reasons = reasons == null ? List.of() : List.copyOf(reasons);
        }
    }

    /** An outcome code: its clause and the words that the applicant reads. */
    public record Outcome(String code, String clause, Localized text) {}

    /** Why a person must decide. */
    public record Reason(String id, Localized text) {}

    /**
     * A fact, with the source that it must come from and the shape of its value.
     *
     * @param unit e.g. {@code KZT} or {@code %}, of a number
     * @param values the codes that it can have; none where the list is open or the value is no code
     * @param example a value as it stands in a request
     */
    public record FactEntry(
            String name,
            Source source,
            String from,
            Localized title,
            @Nullable FactType type,
            @Nullable String unit,
            List<String> values,
            @Nullable JsonNode example) {

        public FactEntry {
            values = values == null ? List.of() : List.copyOf(values);
        }

        /** Whether a request or a finding may state it: what the application says is read from the application. */
        public boolean stated() {
            return source != Source.APPLICATION && type != FactType.REQUEST;
        }
    }

    /** Where a fact comes from. */
    public enum Source {
        APPLICATION,
        CHANNEL,
        PARTNER,
        OWN_STORE,
        OFFICER
    }

    /**
     * A named setting: an ambiguity of the texts, or what they leave to configuration.
     *
     * @param key the operational name of the same setting, e.g. {@code dpr.cap24.basis}
     * @param type {@code CHOICE}, {@code BOOLEAN}, {@code DECIMAL} or {@code DATE} (a day or {@code OFF})
     * @param choices of a {@code CHOICE}
     * @param by who follows it where no rule does, e.g. {@code calendar}
     */
    public record Setting(
            String id,
            @Nullable String key,
            @Nullable String by,
            String clause,
            Localized title,
            SettingType type,
            List<String> choices,

            @com.fasterxml.jackson.annotation.JsonProperty("default")
            String standard) {}

    /** A word or phrase that texts are put together from. */
    public record Term(String id, Localized text) {}

    /** A rule of the catalogue that the rules do not enforce: who does, or why nobody does. */
    public record Elsewhere(String id, String clause, String by, Localized reason) {}

    /**
     * A number of the law.
     *
     * @param unit e.g. {@code KZT}, {@code months}, {@code %}
     * @param rows its values through time
     * @param probe how the build proves that it was tried on both sides
     */
    public record Parameter(
            String id, String clause, Localized title, String unit, List<Parameters.Row> rows, ProbePlan probe) {}

    /**
     * What must have been compared with a number of the law before the build is green.
     *
     * @param step one unit of the comparison: it must have been tried one unit below, at the limit and one unit above; none
     *     where the number is no limit
     * @param days whether each row must have been read on its first day and on the day before
     * @param none why neither is asked
     */
    public record ProbePlan(
            @Nullable BigDecimal step,
            boolean days,
            @Nullable String none) {}

    /** The numbers of the law by date. */
    public Parameters law() {
        return new Parameters(parameters.values().stream().collect(Collectors.toMap(Parameter::id, Parameter::rows)));
    }

    /** The outcome of that code; a code that is not here is a defect. */
    public Outcome outcome(String code) {
        Outcome outcome = outcomes.get(code);
        if (outcome == null) {
            throw new IllegalStateException("not in the rulebook: " + code);
        }
        return outcome;
    }

    /** The words of a refusal by that rule: those of the outcome, and the rule's own ground. */
    public Localized refusal(String rule, String code) {
        RuleEntry entry = rules.get(rule);
        Localized words = outcome(code).text();
        return entry == null || entry.ground() == null ? words : RulebookWording.joined(words, entry.ground(), ": ");
    }

    /** Whether there is such a setting and it can have that value. */
    public boolean allows(String id, String value) {
        return setting(id)
                .flatMap(setting -> setting.type().read(setting, value))
                .isPresent();
    }

    /** The setting of that id or operational key. */
    public Optional<Setting> setting(String name) {
        return settings.containsKey(name)
                ? Optional.ofNullable(settings.get(name))
                : settings.values().stream()
                        .filter(setting -> name.equals(setting.key()))
                        .findFirst();
    }

    /** The default choice of every setting. */
    public Map<String, String> defaults() {
        return settings.values().stream().collect(Collectors.toMap(Setting::id, Setting::standard));
    }

    /**
     * The settings of one assessment.
     *
     * @throws IllegalArgumentException naming the setting that is unknown or cannot have that value
     */
    public Settings settings(Map<String, String> chosen) {
        Map<String, String> byId = new HashMap<>();
        chosen.forEach((name, value) -> {
            Setting setting = setting(name).orElseThrow(() -> new IllegalArgumentException(name));
            byId.put(
                    setting.id(),
                    setting.type().read(setting, value).orElseThrow(() -> new IllegalArgumentException(name)));
        });
        return new Settings(defaults(), byId);
    }

    /** The rulebook's words for the verdict of a rule. */
    public Wording wording() {
        return new RulebookWording(this);
    }

    /** The words as JSON, e.g. for {@code GET /api/v1/rulebook}. */
    public JsonNode asJson() {
        return RulebookReader.YAML.valueToTree(this);
    }
}
