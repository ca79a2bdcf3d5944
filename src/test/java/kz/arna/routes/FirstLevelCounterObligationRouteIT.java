package kz.arna.routes;

/** A counter-obligation handed to the first-level system. */
class FirstLevelCounterObligationRouteIT extends AnnouncementRouteContract {

    FirstLevelCounterObligationRouteIT() {
        super("first-level", "counter-obligation");
    }

    @Override
    String request() {
        return PartnerRoutes.example("first-level/counter-obligation", "01-request-signed.in.json");
    }

    @Override
    String refusedRequest() {
        return request().replace("DPR-2026-000125", "DPR-2000-000404");
    }
}
