package kz.arna.intake.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.CaseFilter;
import kz.arna.casefile.CaseSummary;
import kz.arna.casefile.Deadlines;
import kz.arna.casefile.Page;
import kz.arna.documents.Attachments;
import kz.arna.intake.audit.Audit;
import kz.arna.intake.audit.AuditAct;
import kz.arna.intake.client.Client;
import kz.arna.intake.client.ClientContext;
import kz.arna.intake.client.Scope;
import kz.arna.intake.web.DoorRequest;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.springframework.stereotype.Component;

/** {@code GET /api/v1/cases…}: a channel sees what it filed, and nothing tells it that there is more; officers see all. */
@Component("caseDoor")
public class CaseDoor {

    private static final int USUAL_PAGE = 50;

    private final CaseFiles cases;
    private final Deadlines deadlines;
    private final Attachments attachments;
    private final Audit audit;

    CaseDoor(CaseFiles cases, Deadlines deadlines, Attachments attachments, Audit audit) {
        this.cases = cases;
        this.deadlines = deadlines;
        this.attachments = attachments;
        this.audit = audit;
    }

    /** The list, filtered and paged by key. */
    public void list(Exchange exchange) {
        DoorAnswer.give(exchange, () -> {
            Client client = reader();
            CaseFilter filter = new CaseFilter(
                    DoorRequest.parameter("state"),
                    DoorRequest.parameter("type"),
                    DoorRequest.parameter("q"),
                    seesAll(client) ? null : client.name(),
                    limit(),
                    DoorRequest.parameter("after"));
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
            return DoorAnswer.json(200, CaseViews.history(cases.events(found.id()), seesAll(client)));
        });
    }

    /** A document that the application refers to. */
    public void document(Exchange exchange, @Header("number") String number, @Header("id") String id) {
        DoorAnswer.give(exchange, () -> {
            CaseFile found = visible(reader(), number);
            if (!refersTo(found, id) || attachments.find(id).isEmpty()) {
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

    private static int limit() {
        String limit = DoorRequest.parameter("limit");
        if (limit == null) {
            return USUAL_PAGE;
        }
        if (!limit.matches("[1-9][0-9]{0,2}")) {
            throw new Rejected(Problems.of("QUERY_INVALID", "query:limit"));
        }
        return Integer.parseInt(limit);
    }

    private static Rejected notFound() {
        return new Rejected(Problems.of("NOT_FOUND"));
    }
}
