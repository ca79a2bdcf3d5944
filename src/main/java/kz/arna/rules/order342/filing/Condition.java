package kz.arna.rules.order342.filing;

import kz.arna.rules.kernel.Rule;

/** A rule about one application, with the name and clause under which the rulebook knows it. */
public abstract class Condition implements Rule<Filing> {

    private final String id;
    private final String clause;
    private final String question;

    protected Condition(String id, String clause, String question) {
        this.id = id;
        this.clause = clause;
        this.question = question;
    }

    @Override
    public final String id() {
        return id;
    }

    @Override
    public final String clause() {
        return clause;
    }

    @Override
    public final String question() {
        return question;
    }
}
