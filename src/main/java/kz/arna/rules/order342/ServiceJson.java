package kz.arna.rules.order342;

import static kz.arna.rules.order342.RequestJson.facts;
import static kz.arna.rules.order342.RequestJson.moment;
import static kz.arna.rules.order342.RequestJson.object;
import static kz.arna.rules.order342.RequestJson.only;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDateTime;
import java.util.Set;
import kz.arna.base.Rejected;
import kz.arna.calendar.WorkingCalendar;

/** Reads {@code POST /api/v1/assessments/order-342-service}: {@code {assessedAt?, facts?}}. */
final class ServiceJson {

    private static final Set<String> FIELDS = Set.of("assessedAt", "facts");

    private ServiceJson() {}

    /**
     * The request as a record.
     *
     * @param now taken as the moment of the question where the request does not say it
     * @throws Rejected with code and path of the first field that cannot be read
     */
    static ServiceRequest read(JsonNode body, LocalDateTime now, WorkingCalendar calendar) {
        object(body, "");
        only(FIELDS, body, "");
        return new ServiceRequest(
                body.hasNonNull("assessedAt") ? moment(body.get("assessedAt"), "/assessedAt") : now,
                facts(body.path("facts")),
                calendar);
    }
}
