package kz.arna.intake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.UUID;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.Maker;
import kz.arna.casefile.NewCase;
import kz.arna.casefile.NewWorkItem;
import kz.arna.casefile.StateGraph;
import kz.arna.procedure.Accepted;
import kz.arna.procedure.CaseIntake;
import kz.arna.procedure.Submission;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A procedure of a case type of its own, so that the doors are tested by themselves on the real case store. */
@TestConfiguration(proxyBeanMethods = false)
class StandIns {

    static final String TYPE = "door-test";

    @Bean
    StateGraph doorTestGraph() {
        return StateGraph.of(TYPE)
                .start("RECEIVED", "ApplicationReceived")
                .edge("RECEIVED", "CaseRegistered", "REGISTERED", Maker.GATEWAY)
                .terminal("REGISTERED")
                .build();
    }

    @Bean
    CaseIntake doorTestIntake(CaseFiles cases) {
        return new Intake(cases);
    }

    record Intake(CaseFiles cases) implements CaseIntake {

        private static final ObjectMapper JSON = new ObjectMapper();

        @Override
        public String caseType() {
            return TYPE;
        }

        @Override
        public Accepted accept(Submission s) {
            JsonNode applicant = s.application().path("applicant");
            String id =
                    applicant.path("bin").asText(s.signature().path("signerBin").asText());
            ObjectNode application = JSON.createObjectNode();
            application.set("application", s.application());
            application.set("signature", s.signature());
            return told(cases.open(new NewCase(
                    s.caseId(),
                    TYPE,
                    "TST",
                    "RECEIVED",
                    "ApplicationReceived",
                    new Actor(Actor.Kind.CHANNEL, s.client(), null, null, null),
                    id,
                    applicant.path("name").asText("-"),
                    s.client(),
                    s.externalId(),
                    "kk",
                    s.submittedAt(),
                    s.submittedAt(),
                    application,
                    1,
                    JSON.createObjectNode(),
                    s.message(),
                    new NewWorkItem("door-test-register", s.submittedAt(), null))));
        }

        @Override
        public Accepted present(UUID caseId) {
            return told(cases.get(caseId));
        }

        private static Accepted told(CaseFile c) {
            return new Accepted(
                    c.id(), c.number(), c.state(), c.submittedAt(), c.submittedAt(), LocalDate.of(2026, 12, 3));
        }
    }
}
