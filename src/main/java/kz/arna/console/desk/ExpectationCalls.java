package kz.arna.console.desk;

import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.casefile.Page;
import kz.arna.intake.client.ClientContext;
import kz.arna.intake.client.Scope;
import kz.arna.intake.web.Queries;
import kz.arna.procedure.order342.monitoring.Expectation;
import kz.arna.procedure.order342.monitoring.Expectations;
import kz.arna.statistics.StatSource;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /statistics/expectations}: which figures were expected, came and are missing. */
@RestController
class ExpectationCalls {

    private static final String FORM = "\\d{7}|ANY";
    private static final String QUARTER = "\\d{4}-Q[1-4]";

    private final Expectations expectations;

    ExpectationCalls(Expectations expectations) {
        this.expectations = expectations;
    }

    @GetMapping("/api/v1/statistics/expectations")
    Page<Expectation> list(
            @RequestParam(required = false) @Nullable String form,
            @RequestParam(required = false) @Nullable String quarter,
            @RequestParam(required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String source,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String after) {
        ClientContext.require(Scope.OPERATOR, Scope.OFFICER);
        return expectations.list(new Expectation.Filter(
                shaped("form", form, FORM),
                shaped("quarter", quarter, QUARTER),
                Queries.text(subject),
                named("source", StatSource.class, Queries.text(source)),
                named("state", Expectation.State.class, Queries.text(state)),
                Queries.limit(limit),
                shaped("after", after, "[A-Z]{3}-\\d{4}-\\d+\\|" + QUARTER + "\\|(" + FORM + ")")));
    }

    private static @Nullable String shaped(String name, @Nullable String value, String shape) {
        String given = Queries.text(value);
        if (given != null && !given.matches(shape)) {
            throw new Rejected(Problems.of(name.equals("after") ? "PAGE_KEY_UNKNOWN" : "QUERY_INVALID", name));
        }
        return given;
    }

    private static <E extends Enum<E>> @Nullable E named(String query, Class<E> type, @Nullable String name) {
        try {
            return name == null ? null : Enum.valueOf(type, name);
        } catch (IllegalArgumentException unknown) {
            throw new Rejected(Problems.of("QUERY_INVALID", query));
        }
    }
}
