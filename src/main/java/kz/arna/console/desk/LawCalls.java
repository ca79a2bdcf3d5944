package kz.arna.console.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.LocalDateTime;
import kz.arna.base.Kazakhstan;
import kz.arna.reference.CalendarStore;
import kz.arna.rules.order342.AssessmentResult;
import kz.arna.rules.order342.ObligationResult;
import kz.arna.rules.order342.Order342;
import kz.arna.rules.order342.ServiceResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code /assessments/…} and {@code /rulebook}: the rules on facts in the request; nothing is stored. */
@RestController
class LawCalls {

    private final Order342 rules;
    private final CalendarStore calendar;
    private final Clock clock;

    LawCalls(Order342 rules, CalendarStore calendar, Clock clock) {
        this.rules = rules;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** By the working calendar in force, where the request does not say when it was registered. */
    @PostMapping("/api/v1/assessments/order-342")
    AssessmentResult assess(@RequestBody JsonNode request) {
        LocalDateTime now = Kazakhstan.at(clock.instant()).toLocalDateTime();
        return rules.assess(request, now, calendar.current());
    }

    @PostMapping("/api/v1/assessments/order-342-obligation")
    ObligationResult assessObligation(@RequestBody JsonNode request) {
        return rules.obligation(request);
    }

    /** By the working calendar in force; what the request does not say of the course has not happened. */
    @PostMapping("/api/v1/assessments/order-342-service")
    ServiceResult assessService(@RequestBody JsonNode request) {
        return rules.service(request, Kazakhstan.at(clock.instant()).toLocalDateTime(), calendar.current());
    }

    @GetMapping("/api/v1/rulebook")
    JsonNode rulebook() {
        return rules.rulebook().asJson();
    }
}
