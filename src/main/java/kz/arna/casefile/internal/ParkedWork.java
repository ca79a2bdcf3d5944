package kz.arna.casefile.internal;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import kz.arna.base.Localized;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.Tasks;
import kz.arna.casefile.WorkItem;
import org.springframework.stereotype.Component;

/** Hands work that the gateway cannot do to people. */
@Component
final class ParkedWork {

    private final CaseFiles cases;
    private final Tasks tasks;

    ParkedWork(CaseFiles cases, Tasks tasks) {
        this.cases = cases;
        this.tasks = tasks;
    }

    static String taskKind(WorkItem item) {
        return "WORK_PARKED:" + item.kind();
    }

    /** Writes the event and opens the task, in the transaction that parks the item. */
    void handOver(WorkItem item, String fault) {
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        details.put("item", item.id().toString()).put("kind", item.kind()).put("fault", fault);
        cases.note(cases.lock(item.caseId()), "WorkParked", Actor.gateway(), details);
        Localized reason = new Localized(
                "Шлюз бұл жұмысты орындай алмады: " + item.kind() + ". Себебін анықтап, қайта іске қосыңыз.",
                "Шлюз не смог выполнить эту работу: " + item.kind() + ". Выясните причину и запустите её снова.",
                "The gateway could not do this work: " + item.kind() + ". Find the cause and start it again.");
        tasks.open(item.caseId(), taskKind(item), reason, "", null, details);
    }
}
