package kz.arna.rules.kernel;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.arna.base.Localized;
import org.jspecify.annotations.Nullable;

/**
 * What a verdict rests on, gathered while a rule decides.
 *
 * @param facts what was looked at, in that order
 * @param probes which numbers of the law were compared with what
 * @param terms ids of the rulebook's words that name what it is about, e.g. the fields that are missing
 * @param note what this case adds to the rulebook's words, e.g. the two amounts between which a person chooses
 */
public record Grounds(
        List<Fact> facts,
        List<Probe> probes,
        List<String> terms,
        @Nullable Localized note) {

    /** Nothing was looked at yet. */
    public static Grounds none() {
        return new Grounds(List.of(), List.of(), List.of(), null);
    }

    /** The facts that were looked at. */
    public static Grounds of(Fact... facts) {
        return new Grounds(List.of(facts), List.of(), List.of(), null);
    }

    /** The fact that was looked at, if there was one. */
    public static Grounds of(Optional<Fact> fact) {
        return new Grounds(fact.stream().toList(), List.of(), List.of(), null);
    }

    /** Another fact was looked at. */
    public Grounds and(Fact fact) {
        return new Grounds(joined(facts, fact), probes, terms, note);
    }

    /** Another fact was looked for, and perhaps found. */
    public Grounds and(Optional<Fact> fact) {
        return fact.map(this::and).orElse(this);
    }

    /** A number of the law was compared. */
    public Grounds probed(Probe probe) {
        return new Grounds(facts, joined(probes, probe), terms, note);
    }

    /** Numbers of the law were compared. */
    public Grounds probed(Collection<? extends Probe> more) {
        return new Grounds(
                facts, Stream.<Probe>concat(probes.stream(), more.stream()).toList(), terms, note);
    }

    /** Names what the verdict is about by the rulebook's words. */
    public Grounds naming(Collection<String> termIds) {
        return new Grounds(
                facts, probes, Stream.concat(terms.stream(), termIds.stream()).toList(), note);
    }

    /** What this case adds to the rulebook's words. */
    public Grounds noting(Localized words) {
        return new Grounds(facts, probes, terms, words);
    }

    /** The condition is fulfilled. */
    public Verdict met() {
        return new Verdict.Met(this);
    }

    /** The condition is not fulfilled; the outcome code stands in the rulebook. */
    public Verdict notMet(String outcomeCode) {
        return new Verdict.NotMet(outcomeCode, this);
    }

    /** A person must decide; the reason's id stands in the rulebook. */
    public Verdict needsPerson(String reason) {
        return new Verdict.NeedsPerson(reason, this);
    }

    private static <T> List<T> joined(List<T> list, T last) {
        return Stream.concat(list.stream(), Stream.of(last)).toList();
    }
}
