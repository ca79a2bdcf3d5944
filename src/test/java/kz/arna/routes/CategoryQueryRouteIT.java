package kz.arna.routes;

/** Category of entrepreneurship; its "no" is a subject that it does not know. */
class CategoryQueryRouteIT extends PartnerRouteContract {

    CategoryQueryRouteIT() {
        super("category", "query");
    }

    @Override
    String request() {
        return """
                {"subject":"190340002023","kind":"BIN","onDate":"2026-11-20"}""";
    }

    @Override
    String canonical() {
        return """
                {"subject":"190340002023","found":true,"category":"MEDIUM","asOf":"2026-11-20"}""";
    }

    @Override
    String refusedRequest() {
        return """
                {"subject":"150940007079","kind":"BIN","onDate":"2026-11-20"}""";
    }

    @Override
    String refusal() {
        return """
                {"subject":"150940007079","found":false,"category":null,"asOf":"2026-11-20"}""";
    }
}
