package kz.arna.intake.door;

import java.time.LocalDate;
import java.util.Map;
import kz.arna.base.Localized;
import kz.arna.intake.application.ApplicationIntake;
import kz.arna.intake.client.Client;
import kz.arna.intake.client.ClientContext;
import kz.arna.intake.client.Scope;
import kz.arna.intake.web.DoorRequest;
import kz.arna.procedure.Accepted;
import org.apache.camel.Exchange;
import org.apache.camel.Header;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code POST /api/v1/applications/{caseType}}. */
@Component("applicationDoor")
public class ApplicationDoor {

    private static final String SUSPENDED = "INTAKE_SUSPENDED_REJECTED";
    private static final Localized SUSPENSION = new Localized(
            "Өтінімдерді қабылдау тоқтатылған: бюджет қаражаты толық игерілген (Қағидалардың 6-тармағы).",
            "Приём заявок приостановлен: средства бюджета использованы полностью (пункт 6 Правил).",
            "Intake is suspended: the budget is fully used (paragraph 6 of the Rules).");

    private final ApplicationIntake intake;

    ApplicationDoor(ApplicationIntake intake) {
        this.intake = intake;
    }

    /**
     * What the sender is told, the same for a repeat.
     *
     * @param submittedAt legal time of the Republic, as all moments here
     * @param notice why the application will not be looked at, if it will not
     */
    public record ReceiptAnswer(
            String number,
            String type,
            String state,
            String submittedAt,
            @Nullable String registrationMoment,
            @Nullable LocalDate resultDate,
            @Nullable Localized notice,
            Map<String, String> links) {}

    /** Takes the application in; {@code 201}, for a repeat {@code 200}. */
    public void receive(Exchange exchange, @Header("caseType") String caseType) {
        DoorAnswer.give(exchange, () -> {
            Client client = ClientContext.require(Scope.CHANNEL);
            byte[] body = DoorRequest.body().readAllBytes();
            ApplicationIntake.Result result = intake.receive(client.name(), caseType, body);
            ReceiptAnswer receipt = answer(caseType, result.accepted());
            return DoorAnswer.json(result.created() ? 201 : 200, receipt).with("Location", address(result.accepted()));
        });
    }

    private static ReceiptAnswer answer(String caseType, Accepted accepted) {
        String self = address(accepted);
        return new ReceiptAnswer(
                accepted.number(),
                caseType,
                accepted.state(),
                Moments.text(accepted.submittedAt()),
                Moments.textOrNull(accepted.registrationMoment()),
                accepted.resultDate(),
                SUSPENDED.equals(accepted.state()) ? SUSPENSION : null,
                Map.of("self", self, "events", self + "/events"));
    }

    private static String address(Accepted accepted) {
        return "/api/v1/cases/" + accepted.number();
    }
}
