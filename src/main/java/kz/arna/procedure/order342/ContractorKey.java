package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.JsonNode;

/** By what a contractor is known across cases: BIN, else foreign tax number, else the name as written. */
final class ContractorKey {

    private ContractorKey() {}

    static String of(JsonNode costLine) {
        JsonNode contractor = costLine.at("/contract/contractor");
        for (String field : new String[] {"bin", "taxNumber", "name"}) {
            String key = contractor.path(field).asText("").strip();
            if (!key.isEmpty() && !key.equals("null")) {
                return key;
            }
        }
        return "";
    }
}
