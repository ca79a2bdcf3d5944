package kz.arna.console.desk;

import java.util.List;
import java.util.UUID;
import kz.arna.casefile.Page;
import kz.arna.intake.client.ClientContext;
import kz.arna.intake.client.Scope;
import kz.arna.intake.web.Queries;
import kz.arna.statistics.StatFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /statistics/files}: the life of each file of the Bureau, from arrival to receipt. */
@RestController
class StatisticsFileCalls {

    private final StatFiles files;

    StatisticsFileCalls(StatFiles files) {
        this.files = files;
    }

    @GetMapping("/api/v1/statistics/files")
    Page<StatFiles.Life> list(
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable UUID after) {
        ClientContext.require(Scope.OFFICER, Scope.OPERATOR);
        int most = Queries.limit(limit);
        List<StatFiles.Life> rows = files.list(after, most);
        return new Page<>(rows, rows.size() == most ? rows.getLast().id().toString() : null);
    }
}
