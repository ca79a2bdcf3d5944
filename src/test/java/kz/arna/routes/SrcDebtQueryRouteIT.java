package kz.arna.routes;

/** Debts at the State Revenue Committee; its "no" is a debt. */
class SrcDebtQueryRouteIT extends PartnerRouteContract {

    SrcDebtQueryRouteIT() {
        super("src", "debt-query");
    }

    @Override
    String request() {
        return "{\"taxpayer\":\"190340001015\",\"kind\":\"BIN\",\"onDate\":\"2026-11-20\"}";
    }

    @Override
    String canonical() {
        return """
                {"taxpayer":"190340001015","asOf":null,"total":"0.00","tax":"0.00","pension":"0.00","social":"0.00",
                 "health":"0.00","deferred":null,"penalties":null,"offices":[]}""";
    }

    @Override
    String refusedRequest() {
        return "{\"taxpayer\":\"170640004047\",\"kind\":\"BIN\",\"onDate\":\"2026-11-20\"}";
    }

    @Override
    String refusal() {
        return """
                {"taxpayer":"170640004047","asOf":"2026-11-20","total":"125000.50","tax":"100000.50",
                 "pension":"25000.00","social":"0.00","health":"0.00","deferred":null,"penalties":"0.00",
                 "offices":[{"code":"620201","asOf":"2026-11-20","total":"125000.50"}]}""";
    }
}
