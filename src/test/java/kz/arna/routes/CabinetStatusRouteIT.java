package kz.arna.routes;

/** State of a request in the applicant's cabinet. */
class CabinetStatusRouteIT extends AnnouncementRouteContract {

    CabinetStatusRouteIT() {
        super("cabinet", "status");
    }

    @Override
    String request() {
        return """
                {"case":"DPR-2026-000123","externalId":"10109001186066","channel":"egov","state":"REGISTERED",
                 "at":"2026-11-20T10:15:30+05:00","resultDue":"2026-12-14",
                 "text":{"kk":"Өтінім қаралды (әіңғүұқөһ)","ru":"Заявка рассмотрена"}}""";
    }

    @Override
    String refusedRequest() {
        return request().replace("10109001186066", "unknown-request");
    }
}
