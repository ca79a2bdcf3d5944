package kz.arna.rules.order342;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.calendar.WorkingCalendar;
import kz.arna.rules.kernel.Facts;
import kz.arna.rules.kernel.Rulebook;
import kz.arna.rules.kernel.RulebookReader;
import kz.arna.rules.kernel.Trace;
import kz.arna.rules.kernel.VerdictListener;
import kz.arna.rules.kernel.Versions;
import kz.arna.rules.order342.amount.CapRoom;
import kz.arna.rules.order342.amount.CostAssessment;
import kz.arna.rules.order342.amount.PresentedShares;
import kz.arna.rules.order342.filing.Filing;
import kz.arna.rules.order342.form.ApplicationReader;
import kz.arna.rules.order342.obligation.ObligationAssessment;
import kz.arna.rules.order342.obligation.Undertaking;
import kz.arna.rules.order342.report.QuarterReport;
import kz.arna.rules.order342.report.ReportRules;
import kz.arna.rules.order342.service.ServiceCourse;
import kz.arna.rules.order342.service.ServiceRules;

/**
 * The rules of Order 342, as one question about one application, one counter-obligation or one report. The procedure and the assessment call both ask here, so that
 * a proposal to an official and an answer to a question are the same verdict.
 */
public final class Order342 {

    private static final List<String> FILES = List.of(
            "rulebook/parameters.yaml",
            "rulebook/order-342.yaml",
            "rulebook/order-342-outcomes.yaml",
            "rulebook/order-342-facts.yaml",
            "rulebook/order-342-settings.yaml",
            "rulebook/order-342-words.yaml",
            "rulebook/order-342-elsewhere.yaml",
            "rulebook/order-342-costs.yaml",
            "rulebook/order-342-obligation.yaml",
            "rulebook/order-342-service.yaml");

    private final Rulebook rulebook;
    private final Versions<RuleSets> versions;
    private final VerdictListener listener;

    /** The order with its rulebook, its versions and the installed listeners. */
    public Order342() {
        this(RulebookReader.read(FILES), RuleSets.versions(), installed());
    }

    Order342(Rulebook rulebook, Versions<RuleSets> versions, VerdictListener listener) {
        this.rulebook = rulebook;
        this.versions = versions;
        this.listener = listener;
    }

    /** Clauses, titles, facts, settings and numbers behind the rules. */
    public Rulebook rulebook() {
        return rulebook;
    }

    /** The versions of the rules through time. */
    public Versions<RuleSets> versions() {
        return versions;
    }

    /**
     * Reads an outsider's request and says what the rules say of it.
     *
     * @param now taken as the moment of filing where the request does not say it; wall clock of the Republic
     * @param calendar by which a request without a moment of registration is registered, and days are without a fixing
     * @throws Rejected naming the path of everything that cannot be read, and as {@link #assess(AssessmentRequest)}
     */
    public AssessmentResult assess(JsonNode request, LocalDateTime now, WorkingCalendar calendar) {
        AssessmentRequest read = AssessmentJson.read(request, now).by(calendar);
        RequestChecks.of(rulebook, read);
        RequestShape.check(rulebook, request);
        return assess(read);
    }

    /**
     * What the rules say of an application as a whole.
     *
     * @throws Rejected where a setting, choice or fact is unknown, the application is no such form, or no version of the rules
     *     applies on the day of registration
     */
    public AssessmentResult assess(AssessmentRequest request) {
        return assess(request, false);
    }

    /**
     * The same of an application that was found complete: its consideration cannot be ended as incomplete any more (¶35 p.1),
     * so that what is missing all the same needs a person.
     *
     * @throws Rejected as {@link #assess(AssessmentRequest)}
     */
    public AssessmentResult compliance(AssessmentRequest request) {
        return assess(request, true);
    }

    private AssessmentResult assess(AssessmentRequest request, boolean taken) {
        Filing filing = filing(request);
        Versions.Version<RuleSets> version = version(filing);
        Trace conditions = version.content()
                .completeness()
                .decide(filing, rulebook.wording(), listener)
                .then(version.content().eligibility().decide(filing, rulebook.wording(), listener))
                .then(version.content().payments().decide(filing, rulebook.wording(), listener));
        CostAssessment costs = CostAssessment.of(filing, rulebook.wording(), listener);
        return new Answer(rulebook, version.id(), filing).whole(conditions, costs, taken);
    }

    /**
     * What the rules of completeness alone say (¶35 p.1); {@code APPROVE} means that the application is complete.
     *
     * @throws Rejected as {@link #assess}
     */
    public AssessmentResult completeness(AssessmentRequest request) {
        Filing filing = filing(request);
        Versions.Version<RuleSets> version = version(filing);
        return new Answer(rulebook, version.id(), filing)
                .completeness(version.content().completeness().decide(filing, rulebook.wording(), listener));
    }

    /**
     * What the caps of ¶9 leave to the applicant of the request, whatever is asked for.
     *
     * @return tenge by {@code C1} and {@code C2C3}; a group is absent where the index of the day of filing is not known
     * @throws Rejected as {@link #assess(AssessmentRequest)}
     */
    public Map<String, BigDecimal> room(AssessmentRequest request) {
        return CapRoom.of(filing(request));
    }

    /**
     * The most that the lines of the request's application may bring, whatever is proven and whatever the caps leave.
     *
     * @throws Rejected as {@link #assess(AssessmentRequest)}
     */
    public PresentedShares presentedShares(AssessmentRequest request) {
        return PresentedShares.of(filing(request));
    }

    /**
     * Reads an outsider's request about a counter-obligation and says what the rules say of it.
     *
     * @throws Rejected naming the path of everything that cannot be read, and as {@link #obligation(ObligationRequest)}
     */
    public ObligationResult obligation(JsonNode request) {
        ObligationRequest read = ObligationJson.read(request);
        RequestChecks.of(rulebook, read.settings(), read.facts());
        RequestShape.check(rulebook, request);
        return obligation(read);
    }

    /**
     * What the rules say of a counter-obligation (¶24–27): what is reached, what is owed back, what must be asked.
     *
     * @throws Rejected where a setting, choice or fact is unknown, or no version of the rules applies on the agreement's day
     */
    public ObligationResult obligation(ObligationRequest request) {
        RequestChecks.of(rulebook, request.settings(), request.facts());
        Undertaking undertaking = new Undertaking(
                request.assessedOn(),
                Facts.of(request.facts()),
                rulebook.settings(request.settings()),
                rulebook.law(),
                request.figures());
        String version = version(undertaking.agreed(), "/facts/agreement.date").id();
        return ObligationAnswer.of(
                ObligationAssessment.of(undertaking, rulebook.wording(), listener), version, undertaking.settings());
    }

    /**
     * What the rules say of one quarter's report П342 (¶28, annex 4).
     *
     * @throws Rejected as {@link #obligation(ObligationRequest)}
     */
    public ReportResult report(ReportRequest request) {
        RequestChecks.of(rulebook, request.settings(), request.facts());
        QuarterReport report = new QuarterReport(
                request.assessedOn(), Facts.of(request.facts()), rulebook.settings(request.settings()), rulebook.law());
        Trace trace = ReportRules.all().decide(report, rulebook.wording(), listener);
        return new ReportResult(
                trace.refusals().isEmpty() && trace.open().isEmpty(),
                trace.judgements().stream().map(Answer::answer).toList(),
                version(request.assessedOn(), "/assessedOn").id());
    }

    /**
     * Reads an outsider's request about the course of an application and says which steps of the service came in time.
     *
     * @param now taken as the moment of the question where the request does not say it; wall clock of the Republic
     * @throws Rejected naming the path of everything that cannot be read, and as {@link #service(ServiceRequest)}
     */
    public ServiceResult service(JsonNode request, LocalDateTime now, WorkingCalendar calendar) {
        ServiceRequest read = ServiceJson.read(request, now, calendar);
        RequestChecks.of(rulebook, Map.of(), read.facts());
        RequestShape.check(rulebook, request);
        return service(read);
    }

    /**
     * Which steps of the service came in time (¶34–37).
     *
     * @throws Rejected where a fact is unknown, or no version of the rules applies at the moment of the question
     */
    public ServiceResult service(ServiceRequest request) {
        RequestChecks.of(rulebook, Map.of(), request.facts());
        String version =
                version(request.assessedAt().toLocalDate(), "/assessedAt").id();
        ServiceCourse course =
                new ServiceCourse(request.assessedAt(), Facts.of(request.facts()), rulebook.law(), request.calendar());
        Trace trace = ServiceRules.all().decide(course, rulebook.wording(), listener);
        return new ServiceResult(
                trace.refusals().isEmpty() && trace.open().isEmpty(),
                trace.judgements().stream().map(Answer::answer).toList(),
                version);
    }

    private Versions.Version<RuleSets> version(Filing filing) {
        return version(filing.receiptDate(), "/submittedAt");
    }

    private Versions.Version<RuleSets> version(LocalDate day, String field) {
        return versions.on(day).orElseThrow(() -> new Rejected(Problems.of("NO_RULE_VERSION", field)));
    }

    private Filing filing(AssessmentRequest request) {
        RequestChecks.of(rulebook, request);
        JsonNode application = request.application();
        return new Filing(
                request.submittedAt().toLocalDate(),
                request.receivedAt().toLocalDate(),
                application == null ? null : ApplicationReader.read(application),
                Facts.of(request.facts()),
                rulebook.settings(request.settings()),
                rulebook.law(),
                request.prior(),
                request.fx(),
                request.calendar());
    }

    private static VerdictListener installed() {
        List<VerdictListener> listeners = ServiceLoader.load(VerdictListener.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return judgement -> listeners.forEach(each -> each.given(judgement));
    }
}
