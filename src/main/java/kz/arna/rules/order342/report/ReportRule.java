package kz.arna.rules.order342.report;

import kz.arna.rules.kernel.Rule;

/** A rule about one quarter's report, with the name and clause under which the rulebook knows it. */
abstract class ReportRule implements Rule<QuarterReport> {

    static final String FACT_UNKNOWN = "FACT_UNKNOWN";

    private final String id;
    private final String clause;
    private final String question;

    ReportRule(String id, String clause, String question) {
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
