package kz.arna.console.desk;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.arna.base.Localized;
import kz.arna.base.Problem;
import kz.arna.base.Rejected;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.Page;
import kz.arna.casefile.Task;
import kz.arna.casefile.TaskFilter;
import kz.arna.casefile.Tasks;
import kz.arna.intake.client.Client;
import kz.arna.intake.client.ClientContext;
import kz.arna.intake.client.Scope;
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
    private final TransactionTemplate transaction;

    TaskCalls(Tasks tasks, DeskCases cases, TransactionTemplate transaction) {
        this.tasks = tasks;
        this.cases = cases;
        this.transaction = transaction;
    }

    @GetMapping("/api/v1/tasks")
    Page<Task> list(
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(name = "case", required = false) @Nullable String number,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        Client client = ClientContext.require(Scope.OFFICER);
        UUID caseId = Optional.ofNullable(number)
                .map(given -> cases.visible(given, client))
                .map(CaseFile::id)
                .orElse(null);
        return tasks.list(new TaskFilter(kind, assignee, caseId, limit, after));
    }

    @PostMapping("/api/v1/tasks/{id}/assign")
    Task assign(@PathVariable UUID id, @RequestBody Assignment body) {
        Client client = ClientContext.require(Scope.OFFICER);
        Person.required(body.actor(), client, Actor.Kind.OFFICER);
        Actor assignee = body.assignee() == null ? null : Person.required(body.assignee(), client, Actor.Kind.OFFICER);
        Task assigned = transaction.execute(status -> {
            tasks.assign(id, assignee);
            return tasks.get(id).orElseThrow(() -> new Rejected(unknown()));
        });
        return Objects.requireNonNull(assigned);
    }

    private static Problem unknown() {
        return new Problem(
                "TASK_UNKNOWN",
                404,
                null,
                new Localized("Мұндай тапсырма жоқ.", "Такой задачи нет.", "There is no such task."));
    }

    record Assignment(@Nullable Person actor, @Nullable Person assignee) {}
}
