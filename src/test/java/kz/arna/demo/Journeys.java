package kz.arna.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import kz.arna.base.Kazakhstan;
import kz.arna.simulator.Companies;
import kz.arna.simulator.Company;
import kz.arna.support.GatewayClient;
import kz.arna.support.GatewayClient.Answer;
import kz.arna.support.SampleApplication;
import kz.arna.support.SampleSigner;

/** Six applications that end in different ways, filed and decided over HTTP like any other. */
class Journeys {

    private final GatewayClient egov;
    private final GatewayClient qazindustry;
    private final GatewayClient desk;
    private final Officer officer;
    private final Clock clock;

    Journeys(String base, Clock clock) {
        this.clock = clock;
        egov = new GatewayClient(base, "demo-egov");
        qazindustry = new GatewayClient(base, "demo-qazindustry");
        desk = new GatewayClient(base, "demo-officer");
        officer = new Officer(desk);
    }

    void play() {
        System.out.println("Demo time: " + Kazakhstan.at(clock.instant()));
        approved();
        capped();
        foreignCurrency();
        refusedForDebt();
        refusedIncomplete();
        waitingForSilentPartner();
        System.out.println("Six journeys played.");
    }

    private void approved() {
        Journey journey = file("approved", egov, application(Companies.APPROVED));
        decideFavourably(journey);
    }

    private void capped() {
        SampleApplication application = application(Companies.CAPPED).costing("150000000.00", "KZT", "150000000.00");
        decideFavourably(file("capped", qazindustry, application));
    }

    private void foreignCurrency() {
        SampleApplication application = inRussian(Companies.FOREIGN_CURRENCY);
        application.costing("10000.00", "USD", "5000000.00");
        Journey journey = file("foreign currency", egov, application);
        journey.isProposed();
        officer.findInOrder(journey.number());
        ObjectNode decision = officer.reason("Сома ұлттық валютада төлем күнгі бағам бойынша тексерілді");
        tell(journey, officer.decide(journey.number(), "approved", decision));
        journey.reaches("APPROVED_NOTIFIED");
    }

    private void refusedForDebt() {
        Journey journey = file("refused for debt", egov, application(Companies.INDEBTED));
        journey.isProposed();
        officer.findInOrder(journey.number());
        officer.findDebtOnTheFilingDay(journey.number());
        tell(
                journey,
                officer.decide(
                        journey.number(),
                        "preliminarily-refused",
                        onDebt(officer.hearing(clock.instant().plus(Duration.ofDays(1))))));
        journey.reaches("PRELIMINARY_REFUSAL");
        officer.decide(
                journey.number(),
                "hearing-held",
                officer.record(clock.instant(), "Берешек өтінім берілген күні болғанын мойындаймыз"));
        journey.reaches("HEARING");
        tell(journey, officer.decide(journey.number(), "refused", onDebt(officer.body())));
        journey.reaches("REFUSED");
    }

    private static ObjectNode onDebt(ObjectNode decision) {
        decision.put("reason", "Өтінім берілген күнгі берешек комитеттің жауабымен расталды");
        decision.putArray("grounds").add("DPR-REF-02-03");
        return decision;
    }

    private void refusedIncomplete() {
        SampleApplication application =
                inRussian(Companies.INCOMPLETE).without("CONTRACT").without("ACT");
        Journey journey = file("refused incomplete", qazindustry, application);
        journey.isProposed();
        tell(journey, officer.decide(journey.number(), "refused-incomplete", officer.body()));
        journey.reaches("REFUSED_INCOMPLETE");
    }

    private void waitingForSilentPartner() {
        Journey journey = file("waiting", egov, application(Companies.UNANSWERED));
        journey.reaches("COMPLIANCE_CHECK");
        journey.tell("the category service is silent: the case waits; on the 4th working day it becomes a task");
    }

    private void decideFavourably(Journey journey) {
        journey.isProposed();
        officer.findInOrder(journey.number());
        tell(journey, officer.decide(journey.number(), "approved", officer.body()));
        journey.reaches("APPROVED_NOTIFIED");
    }

    private SampleApplication application(Company company) {
        LocalDate today = Kazakhstan.dayOf(clock.instant());
        return SampleApplication.inOrder(company.id(), company.nameKk(), today);
    }

    private SampleApplication inRussian(Company company) {
        return application(company).inRussian(company.nameRu());
    }

    private Journey file(String title, GatewayClient channel, SampleApplication application) {
        String bin = application.root().at("/applicant/bin").asText();
        Answer filed = channel.file("demo-" + bin, application, SampleSigner.sign(application));
        if (filed.status() != 201) {
            throw new IllegalStateException(title + " was not accepted: " + filed.status() + " " + filed.body());
        }
        Journey journey = new Journey(title, filed.at("/number"), desk);
        journey.tell("filed; result by " + filed.at("/resultDate"));
        return journey;
    }

    private static void tell(Journey journey, Answer answer) {
        if (answer.status() != 200) {
            journey.tell("refused: " + answer.status() + " " + answer.body());
        }
    }
}
