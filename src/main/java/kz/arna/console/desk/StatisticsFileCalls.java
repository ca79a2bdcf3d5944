package kz.arna.console.desk;

import java.util.List;
import java.util.UUID;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.casefile.Page;
import kz.arna.intake.audit.Audit;
import kz.arna.intake.audit.AuditAct;
import kz.arna.intake.client.Client;
import kz.arna.intake.client.ClientContext;
import kz.arna.intake.client.Scope;
import kz.arna.intake.web.Queries;
import kz.arna.statistics.StatFiles;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /statistics/files}: the life of each file of the Bureau, from arrival to receipt. */
@RestController
class StatisticsFileCalls {

    private final StatFiles files;
    private final Audit audit;
    private final Acting acting;

    StatisticsFileCalls(StatFiles files, Audit audit, Acting acting) {
        this.files = files;
        this.audit = audit;
        this.acting = acting;
    }

    @GetMapping("/api/v1/statistics/files")
    Page<StatisticsFileView> list(
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable UUID after) {
        ClientContext.require(Scope.OFFICER, Scope.OPERATOR);
        int most = Queries.limit(limit);
        List<StatFiles.Life> rows = files.list(after, most);
        return new Page<>(
                rows.stream().map(StatisticsFileView::of).toList(),
                rows.size() == most ? rows.getLast().id().toString() : null);
    }

    @GetMapping("/api/v1/statistics/files/{id}")
    StatisticsFileView one(@PathVariable UUID id) {
        ClientContext.require(Scope.OFFICER, Scope.OPERATOR);
        return view(id);
    }

    /** Rows put aside for want of consent, by number. */
    @GetMapping("/api/v1/statistics/files/{id}/aside")
    Page<StatisticsAsideView> aside(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(defaultValue = "0") int after) {
        ClientContext.require(Scope.OFFICER, Scope.OPERATOR);
        view(id);
        int most = Queries.limit(limit);
        List<StatFiles.Aside> rows = files.aside(id, after, most + 1);
        boolean more = rows.size() > most;
        List<StatFiles.Aside> page = more ? rows.subList(0, most) : rows;
        return new Page<>(
                page.stream().map(StatisticsAsideView::of).toList(),
                more ? Integer.toString(page.getLast().row()) : null);
    }

    /**
     * What was written to the Bureau about the file. What stands in wrong cells of it is seen by officials and by who may read
     * stored messages; by nobody any more once somebody has withdrawn a consent to it.
     */
    @GetMapping("/api/v1/statistics/files/{id}/papers")
    Listed<StatisticsPaperView> papers(@PathVariable UUID id) {
        Client client = ClientContext.require(Scope.OFFICER, Scope.OPERATOR);
        view(id);
        boolean values = (client.may(Scope.OFFICER) || client.may(Scope.BODIES)) && !files.withdrawn(id);
        List<StatisticsPaperView> papers = files.papers(id).stream()
                .map(paper -> StatisticsPaperView.of(paper, values))
                .toList();
        audit.record(AuditAct.READ_FILE_PAPERS, id.toString());
        return new Listed<>(papers);
    }

    /** The next step now instead of after its wait. */
    @PostMapping("/api/v1/statistics/files/{id}/retry")
    @Transactional
    public StatisticsFileView retry(@PathVariable UUID id, @RequestBody Act act) {
        acting.operator(act.actor(), AuditAct.RETRY_FILE, id.toString());
        view(id);
        if (!files.retry(id)) {
            throw new Rejected(Problems.of("FILE_NOT_WAITING"));
        }
        return view(id);
    }

    private StatisticsFileView view(UUID id) {
        return files.get(id).map(StatisticsFileView::of).orElseThrow(() -> new Rejected(Problems.of("NOT_FOUND")));
    }
}
