package kz.arna.routes;

/** Result of a request in the applicant's cabinet. */
class CabinetResultRouteIT extends AnnouncementRouteContract {

    CabinetResultRouteIT() {
        super("cabinet", "result");
    }

    @Override
    String request() {
        return """
                {"case":"DPR-2026-000123","externalId":"10109001186066","channel":"egov","state":"APPROVED_NOTIFIED",
                 "at":"2026-11-20T10:15:30+05:00","resultDue":"2026-12-14",
                 "text":{"kk":"Өтінім қаралды (әіңғүұқөһ)","ru":"Заявка рассмотрена"},"payable":"58980000.00"}""";
    }

    @Override
    String refusedRequest() {
        return request().replace("10109001186066", "unknown-request");
    }
}
