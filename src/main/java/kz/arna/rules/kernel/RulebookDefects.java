package kz.arna.rules.kernel;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kz.arna.base.Localized;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong inside a rulebook: missing texts and clauses, names that lead nowhere, rows that overlap. */
final class RulebookDefects {

    private static final Set<String> VERDICTS = Set.of("MET", "NOT_MET", "NEEDS_PERSON");

    private final Rulebook book;
    private final List<String> found = new ArrayList<>();

    private RulebookDefects(Rulebook book) {
        this.book = book;
    }

    static List<String> of(Rulebook book) {
        RulebookDefects check = new RulebookDefects(book);
        book.rules().values().forEach(check::rule);
        book.outcomes().values().forEach(entry -> check.worded(entry.code(), entry.clause(), entry.text()));
        book.reasons().values().forEach(entry -> check.text(entry.id(), entry.text()));
        book.terms().values().forEach(entry -> check.text(entry.id(), entry.text()));
        book.facts().values().forEach(check::fact);
        book.settings().values().forEach(check::setting);
        book.elsewhere().values().forEach(entry -> check.worded(entry.id(), entry.clause(), entry.reason()));
        book.parameters().values().forEach(check::parameter);
        return check.found;
    }

    private void rule(Rulebook.RuleEntry entry) {
        worded(entry.id(), entry.clause(), entry.title());
        if (Stream.of(entry.stage(), entry.validFrom(), entry.verdicts()).anyMatch(Objects::isNull)) {
            found.add(entry.id() + ": stage, validFrom and verdicts are needed");
            return;
        }
        known(entry.id(), entry.verdicts(), VERDICTS);
        known(entry.id(), List.copyOf(entry.never().keySet()), VERDICTS);
        entry.never().forEach((kind, why) -> text(entry.id() + " never " + kind, why));
        VERDICTS.forEach(kind -> expect(
                entry.id() + ": either gives " + kind + " or says why it never does",
                entry.verdicts().contains(kind) != entry.never().containsKey(kind)));
        known(entry.id(), entry.facts(), book.facts().keySet());
        known(entry.id(), entry.settings(), book.settings().keySet());
        known(entry.id(), entry.parameters(), book.parameters().keySet());
        known(entry.id(), entry.codes(), book.outcomes().keySet());
        known(entry.id(), entry.reasons(), book.reasons().keySet());
        expect(entry.id() + ": NOT_MET goes with codes", entry.verdicts().contains("NOT_MET") == filled(entry.codes()));
        expect(
                entry.id() + ": NEEDS_PERSON goes with reasons",
                entry.verdicts().contains("NEEDS_PERSON") == filled(entry.reasons()));
        expect(
                entry.id() + ": is enforced here and elsewhere",
                !book.elsewhere().containsKey(entry.id()));
    }

    private void fact(Rulebook.FactEntry entry) {
        text(entry.name(), entry.title());
        expect(entry.name() + ": has no source", entry.source() != null && entry.from() != null);
        FactType type = entry.type();
        JsonNode example = entry.example();
        if (entry.stated()) {
            expect(entry.name() + ": has no type or example", type != null && example != null);
        }
        if (type != null && example != null) {
            expect(
                    entry.name() + ": its example is none",
                    type.faults(example, entry.values()).isEmpty());
        }
    }

    private void setting(Rulebook.Setting entry) {
        worded(entry.id(), entry.clause(), entry.title());
        expect(
                entry.id() + ": default is not a possible value",
                entry.type() != null
                        && entry.standard() != null
                        && (entry.type() != SettingType.CHOICE || filled(entry.choices()))
                        && entry.type().read(entry, entry.standard()).isPresent());
    }

    private void parameter(Rulebook.Parameter entry) {
        worded(entry.id(), entry.clause(), entry.title());
        expect(entry.id() + ": has no unit or rows", entry.unit() != null && filled(entry.rows()));
        expect(entry.id() + ": does not say how it is tried", entry.probe() != null && planned(entry.probe()));
        LocalDate last = LocalDate.MIN;
        for (Parameters.Row row : entry.rows() == null ? List.<Parameters.Row>of() : entry.rows()) {
            expect(entry.id() + ": row without value or source", row.value() != null && row.source() != null);
            expect(entry.id() + ": rows overlap at " + row.from(), row.from().isAfter(last));
            last = row.to() == null ? LocalDate.MAX : row.to();
        }
    }

    private static boolean planned(Rulebook.ProbePlan plan) {
        return plan.step() != null || plan.days() || plan.none() != null;
    }

    private void worded(String id, @Nullable String clause, @Nullable Localized text) {
        expect(id + ": has no clause", clause != null && !clause.isBlank());
        text(id, text);
    }

    private void text(String id, @Nullable Localized text) {
        expect(
                id + ": lacks a text",
                text != null
                        && Stream.of(text.kk(), text.ru(), text.en())
                                .allMatch(words -> words != null && !words.isBlank()));
    }

    private void known(String id, @Nullable List<String> names, Collection<String> all) {
        for (String name : names == null ? List.<String>of() : names) {
            expect(id + ": does not exist: " + name, all.contains(name));
        }
    }

    private void expect(String defect, boolean holds) {
        if (!holds) {
            found.add(defect);
        }
    }

    private static boolean filled(@Nullable Collection<?> list) {
        return list != null && !list.isEmpty();
    }
}
