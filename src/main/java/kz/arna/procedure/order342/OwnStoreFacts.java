package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import kz.arna.base.Kazakhstan;
import kz.arna.casefile.CaseFile;
import kz.arna.funds.UsedDocument;
import kz.arna.funds.UsedDocuments;
import kz.arna.reference.GoodsCode;
import kz.arna.reference.PriorityGoods;
import kz.arna.reference.PriorityMatch;
import org.springframework.stereotype.Component;

/** Facts that the gateway's own store gives: priority goods, documents that earlier approvals rest on. */
@Component
class OwnStoreFacts {

    private static final String SOURCE = "OWN_STORE";

    private final PriorityGoods priorityGoods;
    private final UsedDocuments documents;
    private final ObjectMapper json;

    OwnStoreFacts(PriorityGoods priorityGoods, UsedDocuments documents, ObjectMapper json) {
        this.priorityGoods = priorityGoods;
        this.documents = documents;
        this.json = json;
    }

    /**
     * Adds what the own store knows; where the priority list is empty nothing is said (E-04).
     *
     * @param application with what officers keyed in
     */
    void addTo(ObjectNode facts, CaseFile c, JsonNode application) {
        priority(facts, c, application);
        used(facts, c, application);
    }

    private void priority(ObjectNode facts, CaseFile c, JsonNode application) {
        LocalDate filed = Kazakhstan.dayOf(c.submittedAt());
        Set<GoodsCode> codes = new HashSet<>();
        for (JsonNode good : facts.at("/producers.goods/value")) {
            codes.add(code(good));
        }
        Set<String> names = new HashSet<>();
        application.path("products").forEach(name -> names.add(name.asText()));
        switch (priorityGoods.match(codes, names, filed).verdict()) {
            case MATCH -> {
                put(facts, "goods.onPriorityList", json.getNodeFactory().booleanNode(true));
                put(facts, "goods.allOnPriorityList", json.getNodeFactory().booleanNode(all(facts, filed)));
            }
            case NO_MATCH ->
                put(facts, "goods.onPriorityList", json.getNodeFactory().booleanNode(false));
            case UNKNOWN -> {
                // Nobody has imported the list for that day: the rule asks for a person.
            }
        }
    }

    /** Whether every good that the register knows is on the list; where it knows none, nobody can say so. */
    private boolean all(ObjectNode facts, LocalDate filed) {
        JsonNode goods = facts.at("/producers.goods/value");
        return !goods.isEmpty()
                && goods.valueStream()
                        .allMatch(good -> priorityGoods
                                        .match(
                                                Set.of(code(good)),
                                                Set.of(good.path("name").asText()),
                                                filed)
                                        .verdict()
                                == PriorityMatch.Verdict.MATCH);
    }

    private static GoodsCode code(JsonNode good) {
        return new GoodsCode(GoodsCode.Kind.TNVED, good.path("tnved").asText());
    }

    private void used(ObjectNode facts, CaseFile c, JsonNode application) {
        StatedProofs stated = StatedProofs.of(application.path("costs"));
        ArrayNode used = json.createArrayNode();
        for (UsedDocument earlier : documents.like(stated.contractors(), stated.days(), c.id())) {
            if (stated.perhapsNames(earlier)) {
                used.addObject()
                        .put("contractor", earlier.contractor())
                        .put("kind", earlier.kind())
                        .put("number", earlier.number())
                        .put("date", earlier.date().toString())
                        .put("amount", earlier.acceptedBase().toPlainString())
                        .put("imported", earlier.imported());
            }
        }
        put(facts, "documents.used", used);
    }

    private static void put(ObjectNode facts, String name, JsonNode value) {
        facts.putObject(name).put("source", SOURCE).set("value", value);
    }
}
