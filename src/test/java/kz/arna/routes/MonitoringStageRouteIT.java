package kz.arna.routes;

/** A stage reported to the monitoring system of public services. */
class MonitoringStageRouteIT extends AnnouncementRouteContract {

    MonitoringStageRouteIT() {
        super("monitoring", "stage");
    }

    @Override
    String request() {
        return """
                {"case":"DPR-2026-000123","stage":"registration","state":"REGISTERED","at":"2026-11-20T05:15:30Z"}""";
    }

    @Override
    String refusedRequest() {
        return request().replace("DPR-2026-000123", "DPR-2000-000404");
    }
}
