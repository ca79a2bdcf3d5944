package kz.arna.intake.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.CaseFilter;
import kz.arna.casefile.CaseSummary;
import kz.arna.casefile.Deadlines;
import kz.arna.casefile.Findings;
import kz.arna.casefile.Page;
import kz.arna.casefile.StateGraph;
import kz.arna.documents.Attachments;
import kz.arna.intake.audit.Audit;
import kz.arna.intake.audit.AuditAct;
import kz.arna.intake.client.Client;
import kz.arna.intake.client.ClientContext;
import kz.arna.intake.client.Scope;
import kz.arna.intake.web.DoorRequest;
import kz.arna.intake.web.Queries;
import kz.arna.statistics.consent.HiddenFigures;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code GET /api/v1/cases…}: a channel sees what it filed, and nothing tells it that there is more; officers see all. */
@Component("caseDoor")
public class CaseDoor {

    private final CaseFiles cases;
    private final Deadlines deadlines;
    private final Findings findings;
    private final Attachments attachments;
    private final HiddenFigures hidden;
    private final Audit audit;
    private final Set<String> types;
    private final Set<String> states;

    CaseDoor(
            CaseFiles cases,
            Deadlines deadlines,
            Findings findings,
            Attachments attachments,
            HiddenFigures hidden,
            Audit audit,
            List<StateGraph> graphs) {
        this.types = graphs.stream().map(StateGraph::caseType).collect(Collectors.toSet());
        this.states = graphs.stream().flatMap(graph -> graph.states().stream()).collect(Collectors.toSet());
        this.cases = cases;
        this.deadlines = deadlines;
        this.findings = findings;
        this.attachments = attachments;
        this.hidden = hidden;
        this.audit = audit;
    }

    /** The list, filtered and paged by key. */
    public void list(Exchange exchange) {
        DoorAnswer.give(exchange, () -> {
            Client client = reader();
            CaseFilter filter = new CaseFilter(
                    known("state", states),
                    known("type", types),
                    Queries.text(DoorRequest.parameter("q")),
                    seesAll(client) ? null : client.name(),
                    Queries.limit(DoorRequest.parameter("limit")),
                    Queries.text(DoorRequest.parameter("after")));
            if (seesAll(client)) {
                audit.record(AuditAct.SEARCH_CASES, filter.type() == null ? "*" : filter.type());
            }
            Page<CaseSummary> page = cases.list(filter);
            List<CaseViews.Item> items = page.items().stream()
                    .map(c -> CaseViews.item(c, seesAll(client)))
                    .toList();
            return DoorAnswer.json(200, new CaseViews.Items(items, page.next()));
        });
    }

    /** One case with its deadlines; its version is the {@code ETag} for people's calls. */
    public void one(Exchange exchange, @Header("number") String number) {
        DoorAnswer.give(exchange, () -> {
            Client client = reader();
            CaseFile found = visible(client, number);
            audit.record(AuditAct.READ_CASE, found.number());
            return DoorAnswer.json(200, CaseViews.whole(found, deadlines.of(found.id()), seesAll(client)))
                    .with("ETag", "\"" + found.version() + "\"");
        });
    }

    /** The history of a case. */
    public void events(Exchange exchange, @Header("number") String number) {
        DoorAnswer.give(exchange, () -> {
            Client client = reader();
            CaseFile found = visible(client, number);
            audit.record(AuditAct.READ_EVENTS, found.number());
            return DoorAnswer.json(
                    200, CaseViews.history(hidden.masked(found, cases.events(found.id())), seesAll(client)));
        });
    }

    /** A document that the application refers to, or, for officers, one that a finding rests on. */
    public void document(Exchange exchange, @Header("number") String number, @Header("id") String id) {
        DoorAnswer.give(exchange, () -> {
            Client client = reader();
            CaseFile found = visible(client, number);
            boolean ofCase = refersTo(found, id) || seesAll(client) && findings.restOn(found.id(), id);
            if (!ofCase || attachments.find(id).isEmpty()) {
                throw notFound();
            }
            audit.record(AuditAct.READ_DOCUMENT, found.number() + "/" + id);
            return DoorAnswer.pdf(attachments.open(id), id.substring(0, 12) + ".pdf");
        });
    }

    private CaseFile visible(Client client, String number) {
        return cases.byNumber(number)
                .filter(c -> seesAll(client) || c.client().equals(client.name()))
                .orElseThrow(CaseDoor::notFound);
    }

    private static boolean refersTo(CaseFile found, String sha256) {
        for (JsonNode attachment : CaseViews.application(found).path("attachments")) {
            if (attachment.path("sha256").asText().equals(sha256)) {
                return true;
            }
        }
        return false;
    }

    private static Client reader() {
        return ClientContext.require(Scope.CHANNEL, Scope.OFFICER);
    }

    private static boolean seesAll(Client client) {
        return client.may(Scope.OFFICER);
    }

    /** A filter that no case can ever pass is a slip of the pen, and an empty list would hide it. */
    private static @Nullable String known(String name, Set<String> values) {
        String given = Queries.text(DoorRequest.parameter(name));
        if (given != null && !values.contains(given)) {
            throw Queries.invalid(name);
        }
        return given;
    }

    private static Rejected notFound() {
        return new Rejected(Problems.of("NOT_FOUND"));
    }
}
