package kz.arna.routes;

/** An application handed to the first-level system. */
class FirstLevelApplicationRouteIT extends AnnouncementRouteContract {

    FirstLevelApplicationRouteIT() {
        super("first-level", "application");
    }

    @Override
    String request() {
        return """
                {"case":"DPR-2026-000123","applicant":{"name":"«Ұлы Дала» ЖШС"},
                 "application":{"costs":[],"declaredTotal":{"amount":12345678901234.56}},"consent":true}""";
    }

    @Override
    String refusedRequest() {
        return request().replace("DPR-2026-000123", "DPR-2000-000404");
    }
}
