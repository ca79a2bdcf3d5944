package kz.arna.routes;

/** Refusal in the applicant's cabinet. */
class CabinetRefusalRouteIT extends AnnouncementRouteContract {

    CabinetRefusalRouteIT() {
        super("cabinet", "refusal");
    }

    @Override
    String request() {
        return """
                {"case":"DPR-2026-000123","externalId":"10109001186066","channel":"egov","state":"REFUSED_INCOMPLETE",
                 "at":"2026-11-20T10:15:30+05:00","resultDue":"2026-12-14",
                 "text":{"kk":"Өтінім қаралды (әіңғүұқөһ)","ru":"Заявка рассмотрена"},"reasons":[{"code":"DPR-INC-02"}]}""";
    }

    @Override
    String refusedRequest() {
        return request().replace("10109001186066", "unknown-request");
    }
}
