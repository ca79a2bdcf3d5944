package kz.arna.rules.order342.amount;

import kz.arna.rules.kernel.Rule;

/** A rule about the amount as a whole. */
abstract class AmountRule implements Rule<AmountTable> {

    private final String id;
    private final String clause;
    private final String question;

    AmountRule(String id, String clause, String question) {
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
