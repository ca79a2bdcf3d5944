package kz.arna.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.arna.contract.Contract.Operation;
import kz.arna.procedure.CaseEvents;
import kz.arna.procedure.EventNames;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The contract of the desk says what Spring's controllers do, and they do nothing else. */
class MappingsIT {

    private static DeskStand stand;
    private static Mappings mappings;
    private final Contract contract = Contract.desk();

    @BeforeAll
    static void start() {
        stand = DeskStand.shared();
        Set<String> events = stand.gateway.bean(CaseEvents.class).events().stream()
                .map(EventNames::toPath)
                .collect(Collectors.toCollection(TreeSet::new));
        mappings = new Mappings(
                stand.gateway.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class), events);
    }

    @Test
    void methods_paths_and_parameters_are_those_of_the_controllers() {
        TreeMap<String, Set<String>> promised = new TreeMap<>();
        for (Operation operation : contract.operations()) {
            promised.put(operation.toString(), inPathOrQueryOrHeader(operation.parameters()));
        }
        assertThat(promised).isNotEmpty().isEqualTo(mappings.parameters());
    }

    /** A header that only some calls need is demanded by their code: to Spring it is optional. */
    private static Set<String> inPathOrQueryOrHeader(Set<String> parameters) {
        return parameters.stream()
                .map(name -> name.startsWith("header:") ? name.replace("!", "") : name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void bodies_are_the_records_that_read_them() throws ClassNotFoundException {
        for (Operation operation : contract.operations()) {
            Class<?> body = bodyOf(mappings.handler(operation.toString()));
            if (body.isRecord()) {
                assertThat(BodyRecords.of(operation.bodySchema()))
                        .as(operation.toString())
                        .isEqualTo(BodyRecords.of(body));
            } else if (operation.json().at("/tags/0").asText().equals("decisions")) {
                assertThat(BodyRecords.of(operation.bodySchema()))
                        .as(operation.toString())
                        .isEqualTo(command(operation));
            }
        }
    }

    /** What an event's body is read into: one record up to the decision, others after it. */
    private static Set<String> command(Operation operation) throws ClassNotFoundException {
        String event = operation.json().path("operationId").asText();
        String name = switch (event) {
            case "CompletenessConfirmed",
                    "RefusedIncomplete",
                    "Approved",
                    "PreliminarilyRefused",
                    "HearingHeld",
                    "Refused",
                    "RequestLowered" -> "kz.arna.procedure.order342.DecisionCommand";
            case "ForceMajeureNotified", "ForceMajeureEnded" ->
                "kz.arna.procedure.order342.monitoring.ForceMajeureCommand";
            case "AgreementSigned" -> "kz.arna.procedure.order342.agreement.AgreementCommand";
            case "AgreementDeclined",
                    "PaymentSuspended",
                    "FundsCredited",
                    "PaymentOrdered",
                    "PaymentOrderRejected",
                    "PaymentConfirmed" -> "kz.arna.procedure.order342.agreement.AgreementStep";
            case "FiguresSupplied" -> "kz.arna.procedure.order342.monitoring.FiguresCommand";
            default -> "kz.arna.procedure.order342.monitoring.ObligationCommand";
        };
        Set<String> fields = BodyRecords.of(Class.forName(name));
        BodyRecords.of(Class.forName("kz.arna.console.desk.Person")).forEach(field -> fields.add("/actor!" + field));
        return fields;
    }

    private static Class<?> bodyOf(HandlerMethod handler) {
        return Arrays.stream(handler.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .<Class<?>>map(Parameter::getType)
                .findFirst()
                .orElse(Void.class);
    }
}
