package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Localized;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.casefile.Tasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Force majeure stops terms, and nothing else does but want of funds (DPR-T-28, DPR-R-127, DPR-R-128, XC-R-019). */
@Component
public class ForceMajeureEvents {

    static final String TASK = "FORCE_MAJEURE_TO_JUDGE";

    private static final Localized REASON = new Localized(
            "Еңсерілмейтін күш мән-жайлары туралы хабарланды: дәлелдемелерді тексеріп, олардың аяқталған күнін және тікелей"
                    + " әсер еткен мерзімдерді белгілеңіз.",
            "Сообщено об обстоятельствах непреодолимой силы: проверьте подтверждения, укажите день их окончания и сроки, на"
                    + " которые они прямо повлияли.",
            "Force majeure was notified: check the proof, and say when it ended and which terms it affected directly.");

    private final CaseFiles cases;
    private final ForceMajeures store;
    private final ForceMajeureTerms terms;
    private final ObligationTerms obligation;
    private final CabinetNotices cabinet;
    private final Tasks tasks;
    private final ObjectMapper json;
    private final Clock clock;

    ForceMajeureEvents(
            CaseFiles cases,
            ForceMajeures store,
            ForceMajeureTerms terms,
            ObligationTerms obligation,
            CabinetNotices cabinet,
            Tasks tasks,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.store = store;
        this.terms = terms;
        this.obligation = obligation;
        this.cabinet = cabinet;
        this.tasks = tasks;
        this.json = json;
        this.clock = clock;
    }

    /**
     * DPR-R-127, agr.14: a party tells of it; whoever tells too late cannot rely on it, and no task follows.
     *
     * @param agreed the day of the agreement, or of the approval where nothing is signed yet
     */
    public CaseFile notified(CaseFile c, LocalDate agreed, ForceMajeureCommand command, Actor actor) {
        LocalDate today = Kazakhstan.dayOf(clock.instant());
        LocalDate since = ObligationProblems.required(command.since(), "/since");
        LocalDate told = actor.kind() == Actor.Kind.OFFICER && command.on() != null ? command.on() : today;
        if (command.textOrEmpty().isEmpty()) {
            throw ObligationProblems.of("FIELD_MISSING", "/text");
        }
        if (since.isAfter(told)) {
            throw ObligationProblems.of("DATE_MALFORMED", "/since");
        }
        if (told.isAfter(today)) {
            throw ObligationProblems.of("DATE_MALFORMED", "/on");
        }
        LocalDate tellBy = obligation.forceMajeureNotice(agreed, since);
        boolean inTime = !told.isAfter(tellBy);
        if (inTime && store.open(c.id()).isPresent()) {
            throw ObligationProblems.of("FORCE_MAJEURE_OPEN");
        }
        store.add(c.id(), since, told, tellBy);
        ObjectNode payload = json.createObjectNode()
                .put("since", since.toString())
                .put("toldOn", told.toString())
                .put("tellBy", tellBy.toString())
                .put("inTime", inTime);
        payload.set("notice", json.valueToTree(command));
        CaseFile noted = cases.note(c, "ForceMajeureNotified", actor, payload);
        if (inTime) {
            tasks.open(c.id(), TASK, REASON, "agr.13–15", null, payload);
        }
        return noted;
    }

    /**
     * DPR-R-128, agr.15: an official finds when it ended and which terms it affected; those are put off by as long.
     *
     * @param agreement none where nothing is signed yet
     */
    public CaseFile ended(
            CaseFile c, @Nullable AgreementReference agreement, ForceMajeureCommand command, Actor actor) {
        LocalDate until = ObligationProblems.required(command.until(), "/until");
        if (command.reason() == null || command.reason().isBlank()) {
            throw ObligationProblems.of("FIELD_MISSING", "/reason");
        }
        ForceMajeure open = store.open(c.id()).orElseThrow(() -> ObligationProblems.of("FORCE_MAJEURE_UNKNOWN"));
        if (until.isBefore(open.since()) || until.isAfter(Kazakhstan.dayOf(clock.instant()))) {
            throw ObligationProblems.of("DATE_MALFORMED", "/until");
        }
        List<ForceMajeureTerms.Moved> moved = terms.putOff(open, until, command.terms());
        store.end(open.id(), until);
        tasks.close(c.id(), TASK, "ForceMajeureEnded");
        ObjectNode payload =
                json.createObjectNode().put("since", open.since().toString()).put("until", until.toString());
        payload.set("moved", json.valueToTree(moved));
        payload.set("decision", json.valueToTree(command));
        CaseFile noted = cases.note(c, "ForceMajeureEnded", actor, payload);
        moved.stream()
                .mapToInt(ForceMajeureTerms.Moved::days)
                .max()
                .ifPresent(days -> cabinet.send(
                        noted, agreement, "FORCE_MAJEURE", text(c, agreement, days, command.textOrEmpty())));
        return noted;
    }

    /** Whether one that was told of in time began by that day and still lasts. */
    public boolean lastsSince(CaseFile c, LocalDate day) {
        return store.open(c.id()).filter(open -> !open.since().isAfter(day)).isPresent();
    }

    /** Nothing is left that it could put off. */
    public void over(CaseFile c, String event) {
        tasks.close(c.id(), TASK, event);
    }

    private Localized text(CaseFile c, @Nullable AgreementReference agreement, int days, String added) {
        String figure = Integer.toString(days);
        return agreement == null
                ? cabinet.textOf("agreement.force-majeure", added, c.number(), figure)
                : cabinet.text("obligation.force-majeure", agreement, figure, added);
    }
}
