package kz.arna.rules.kernel;

import java.util.List;
import java.util.stream.Stream;

/** What every rule said about one case, in the order in which they were asked. */
public record Trace(List<Judgement> judgements) {

    /** This trace, then the other. */
    public Trace then(Trace other) {
        return new Trace(
                Stream.concat(judgements.stream(), other.judgements.stream()).toList());
    }

    /** The judgements that found a condition not fulfilled. */
    public List<Judgement> refusals() {
        return only(Verdict.NotMet.class);
    }

    /** The judgements that leave the decision to a person. */
    public List<Judgement> open() {
        return only(Verdict.NeedsPerson.class);
    }

    private List<Judgement> only(Class<? extends Verdict> kind) {
        return judgements.stream()
                .filter(judgement -> kind.isInstance(judgement.verdict()))
                .toList();
    }
}
