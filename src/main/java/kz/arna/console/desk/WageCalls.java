package kz.arna.console.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.casefile.Page;
import kz.arna.intake.client.ClientContext;
import kz.arna.intake.client.Scope;
import kz.arna.intake.web.Queries;
import kz.arna.statistics.RegionalWages;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /statistics/wages}: regional average wages as the Bureau's files brought them, with what they replaced. */
@RestController
class WageCalls {

    private static final String REGION = "\\d{9}";
    private static final String PERIOD = "\\d{4}(-Q[1-4])?";

    private final RegionalWages wages;

    WageCalls(RegionalWages wages) {
        this.wages = wages;
    }

    /** A wage as operators see it: KZT with two decimals as text. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            String region,
            String period,
            String value,
            @Nullable String file,
            int row,
            String loadedAt,
            List<Earlier> replaced) {

        static View of(RegionalWages.Wage wage) {
            return new View(
                    wage.region(),
                    wage.period(),
                    wage.value().toPlainString(),
                    wage.file(),
                    wage.row(),
                    Kazakhstan.text(wage.loadedAt()),
                    wage.replaced().stream().map(Earlier::of).toList());
        }
    }

    /** A value that was corrected. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Earlier(String value, @Nullable String file, int row, String loadedAt, String replacedAt) {

        static Earlier of(RegionalWages.Earlier earlier) {
            return new Earlier(
                    earlier.value().toPlainString(),
                    earlier.file(),
                    earlier.row(),
                    Kazakhstan.text(earlier.loadedAt()),
                    Kazakhstan.text(earlier.replacedAt()));
        }
    }

    @GetMapping("/api/v1/statistics/wages")
    Page<View> list(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String after) {
        ClientContext.require(Scope.OPERATOR, Scope.OFFICER);
        int most = Queries.limit(limit);
        List<RegionalWages.Wage> rows = wages.list(
                shaped("region", region, REGION),
                shaped("period", period, PERIOD),
                shaped("after", after, REGION + "\\|" + PERIOD),
                most + 1);
        boolean more = rows.size() > most;
        List<RegionalWages.Wage> page = more ? rows.subList(0, most) : rows;
        return new Page<>(
                page.stream().map(View::of).toList(), more ? page.getLast().key() : null);
    }

    private static @Nullable String shaped(String name, @Nullable String value, String shape) {
        String given = Queries.text(value);
        if (given != null && !given.matches(shape)) {
            throw new Rejected(Problems.of(name.equals("after") ? "PAGE_KEY_UNKNOWN" : "QUERY_INVALID", name));
        }
        return given;
    }
}
