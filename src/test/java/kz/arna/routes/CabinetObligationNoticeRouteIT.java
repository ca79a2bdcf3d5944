package kz.arna.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A notice about the counter-obligation in the applicant's cabinet. */
class CabinetObligationNoticeRouteIT extends AnnouncementRouteContract {

    CabinetObligationNoticeRouteIT() {
        super("cabinet", "obligation-notice");
    }

    @Override
    String request() {
        return """
                {"case":"DPR-2026-000123","externalId":"10109001186066","channel":"egov","state":"REFUND_DEMANDED",
                 "at":"2028-02-10T10:15:30+05:00","kind":"REFUND_DEMAND","amount":"5000000.00",
                 "agreement":{"number":"ҚК-17/2025","date":"2025-12-12"},
                 "text":{"kk":"Қаражат қайтарылуға тиіс (әіңғүұқөһ)","ru":"Средства подлежат возврату"}}""";
    }

    @Override
    String refusedRequest() {
        return request().replace("10109001186066", "unknown-request");
    }

    @Test
    void names_no_agreement_only_where_none_was_signed() {
        String unnamed = request()
                .replace("{\"number\":\"ҚК-17/2025\",\"date\":\"2025-12-12\"}", "null")
                .replace("\"5000000.00\"", "null");
        assertEquals("BROKEN", fault(unnamed));
        assertNull(fault(unnamed.replace("REFUND_DEMAND\"", "SIGNING_LAPSED\"")));
    }

    private static @Nullable Object fault(String request) {
        return PartnerRoutes.send("cabinet-obligation-notice", request)
                .getMessage()
                .getHeader("ArnaFault");
    }
}
