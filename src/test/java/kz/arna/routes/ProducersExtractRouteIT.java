package kz.arna.routes;

/** Extract of the register of goods producers; its "no" is a company that is not registered. */
class ProducersExtractRouteIT extends PartnerRouteContract {

    ProducersExtractRouteIT() {
        super("producers", "extract");
    }

    @Override
    String request() {
        return """
                {"bin":"190340001015","onDate":"2026-11-20"}""";
    }

    @Override
    String canonical() {
        return """
                {"bin":"190340001015","registered":true,"extractNumber":"ҚТӨ-001015","asOf":"2026-11-20",
                 "goods":[{"name":"Пластик есік пен терезе блоктары","tnved":"3925200000","localContent":"54.20"}]}""";
    }

    @Override
    String refusedRequest() {
        return """
                {"bin":"150940007079","onDate":"2026-11-20"}""";
    }

    @Override
    String refusal() {
        return """
                {"bin":"150940007079","registered":false,"extractNumber":null,"asOf":"2026-11-20","goods":[]}""";
    }
}
