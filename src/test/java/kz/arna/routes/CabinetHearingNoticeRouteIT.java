package kz.arna.routes;

/** Preliminary refusal and invitation to the hearing in the applicant's cabinet. */
class CabinetHearingNoticeRouteIT extends AnnouncementRouteContract {

    CabinetHearingNoticeRouteIT() {
        super("cabinet", "hearing-notice");
    }

    @Override
    String request() {
        return """
                {"case":"DPR-2026-000123","externalId":"10109001186066","channel":"egov","state":"PRELIMINARY_REFUSAL",
                 "at":"2026-11-20T10:15:30+05:00","resultDue":"2026-12-14",
                 "text":{"kk":"Өтінім қаралды (әіңғүұқөһ)","ru":"Заявка рассмотрена"},"hearing":{"at":"2026-12-08T15:00:00+05:00"}}""";
    }

    @Override
    String refusedRequest() {
        return request().replace("10109001186066", "unknown-request");
    }
}
