package kz.arna.console.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.Page;
import kz.arna.casefile.Task;
import kz.arna.casefile.TaskFilter;
import kz.arna.casefile.Tasks;
import kz.arna.casefile.WorkItems;
import kz.arna.intake.audit.AuditAct;
import kz.arna.intake.client.Client;
import kz.arna.intake.client.ClientContext;
import kz.arna.intake.client.Scope;
import kz.arna.intake.web.Queries;
import kz.arna.procedure.CaseEvents;
import kz.arna.statistics.consent.HiddenFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /tasks}: people's work. */
@RestController
class TaskCalls {

    private final Tasks tasks;
    private final DeskCases cases;
    private final WorkItems work;
    private final Acting acting;
    private final HiddenFigures hidden;
    private final TransactionTemplate transaction;

    TaskCalls(
            Tasks tasks,
            DeskCases cases,
            WorkItems work,
            Acting acting,
            HiddenFigures hidden,
            TransactionTemplate transaction) {
        this.work = work;
        this.acting = acting;
        this.tasks = tasks;
        this.cases = cases;
        this.hidden = hidden;
        this.transaction = transaction;
    }

    @GetMapping("/api/v1/tasks")
    Page<Task> list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(name = "case", required = false) @Nullable String number,
            @RequestParam(required = false) @Nullable String limit,
            @RequestParam(required = false) @Nullable String after) {
        Client client = ClientContext.require(Scope.OFFICER);
        UUID caseId = Optional.ofNullable(Queries.text(number))
                .map(given -> cases.visible(given, client))
                .map(CaseFile::id)
                .orElse(null);
        Page<Task> page = tasks.list(new TaskFilter(
                Queries.text(kind), Queries.text(assignee), caseId, Queries.limit(limit), Queries.text(after)));
        return new Page<>(page.items().stream().map(hidden::masked).toList(), page.next());
    }

    @GetMapping("/api/v1/tasks/{id}")
    Task one(@PathVariable UUID id) {
        ClientContext.require(Scope.OFFICER);
        return hidden.masked(known(id));
    }

    @PostMapping("/api/v1/tasks/{id}/assign")
    Task assign(@PathVariable UUID id, @RequestBody Assignment body) {
        Client client = ClientContext.require(Scope.OFFICER);
        Actor by = body.actor().acting(client, Actor.Kind.OFFICER, "/actor");
        Actor assignee =
                body.assignee() == null ? null : body.assignee().acting(client, Actor.Kind.OFFICER, "/assignee");
        return done(id, by, () -> tasks.assign(id, assignee));
    }

    /** Work that the gateway gave up is tried again, from its first attempt. */
    @PostMapping("/api/v1/tasks/{id}/resume")
    Task resume(@PathVariable UUID id, @RequestBody Act act) {
        Client client = ClientContext.require(Scope.OFFICER, Scope.OPERATOR);
        Actor.Kind kind = client.may(Scope.OFFICER) ? Actor.Kind.OFFICER : Actor.Kind.OPERATOR;
        Actor by = act.actor().acting(client, kind, "/actor");
        return done(id, by, () -> work.resume(item(known(id)), by));
    }

    /** What a partner's system would not take ({@code NOT_TOLD:…}) was told by letter or in person. */
    @PostMapping("/api/v1/tasks/{id}/told")
    Task told(@PathVariable UUID id, @RequestBody Telling body) {
        Client client = ClientContext.require(Scope.OFFICER);
        Actor by = body.actor().acting(client, Actor.Kind.OFFICER, "/actor");
        CaseEvents.Told told =
                new CaseEvents.Told(body.way(), body.on(), body.number().strip());
        return done(id, by, () -> {
            Task task = known(id);
            String number = task.caseNumber();
            if (number == null) {
                throw new Rejected(Problems.of("TASK_NOT_ABOUT_TELLING"));
            }
            cases.procedure(cases.visible(number, client)).told(task, told, by);
        });
    }

    private Task done(UUID id, Actor by, Runnable change) {
        Task changed = transaction.execute(status -> {
            if (known(id).closedAt() != null) {
                throw new Rejected(Problems.of("TASK_CLOSED"));
            }
            acting.record(by, AuditAct.WORK_ON_TASK, id.toString());
            change.run();
            return known(id);
        });
        return hidden.masked(Objects.requireNonNull(changed));
    }

    private Task known(UUID id) {
        return tasks.get(id).orElseThrow(() -> new Rejected(Problems.of("TASK_UNKNOWN")));
    }

    private static UUID item(Task task) {
        JsonNode details = task.details();
        if (details == null || !task.kind().startsWith("WORK_PARKED")) {
            throw new Rejected(Problems.of("TASK_NOT_RESUMABLE"));
        }
        return UUID.fromString(details.path("item").asText());
    }

    record Assignment(Person actor, @Nullable Person assignee) {}

    record Telling(Person actor, CaseEvents.Told.Way way, LocalDate on, String number) {}
}
