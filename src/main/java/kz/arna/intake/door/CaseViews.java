package kz.arna.intake.door;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.arna.base.Localized;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseEvent;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseSummary;
import kz.arna.casefile.Deadline;
import org.jspecify.annotations.Nullable;

/** Cases as the doors show them: officials see who applies and who acted, a channel sees the course of its case. */
final class CaseViews {

    private static final CaseWords WORDS = CaseWords.known();

    private CaseViews() {}

    /** Who applies. */
    record Party(String id, String name) {}

    /** A line of the list. */
    record Item(
            String number,
            String type,
            String state,
            String externalId,
            @Nullable String client,
            @Nullable Party applicant,
            String submittedAt,
            @Nullable String registeredAt,
            @Nullable LocalDate resultDate,
            String updatedAt) {}

    /** A page of the list; {@code next} goes into {@code after} of the next call. */
    record Items(List<Item> items, @Nullable String next) {}

    /**
     * A deadline: when it is due, when its owner is and was warned, whether it is owed and was missed, and when it was met.
     * One that is closed and was not owed is void.
     */
    record Term(
            String kind,
            Localized title,
            String clause,
            String due,
            boolean owed,
            @Nullable String warnAt,
            @Nullable String warnedAt,
            @Nullable String breachedAt,
            @Nullable String closedAt) {}

    /** A case. */
    record Whole(
            String number,
            String type,
            String state,
            Localized stateTitle,
            long version,
            String externalId,
            @Nullable String client,
            @Nullable Party applicant,
            String submittedAt,
            @Nullable String registeredAt,
            @Nullable LocalDate resultDate,
            @Nullable String ruleVersion,
            String updatedAt,
            List<Term> deadlines,
            @Nullable JsonNode application,
            Map<String, String> links) {}

    /** An event of a case; {@code text} is what the applicant was told, where the event told something. */
    record Entry(
            int sequence,
            String type,
            Localized title,
            String state,
            Localized stateTitle,
            String at,
            String by,
            @Nullable String name,
            @Nullable String position,
            @Nullable JsonNode text,
            @Nullable JsonNode payload) {}

    /** The history. */
    record History(List<Entry> items) {}

    static Item item(CaseSummary c, boolean all) {
        return new Item(
                c.number(),
                c.type(),
                c.state(),
                c.externalId(),
                all ? c.client() : null,
                all ? new Party(c.applicantId(), c.applicantName()) : null,
                Moments.text(c.submittedAt()),
                Moments.textOrNull(c.registeredAt()),
                c.resultDue(),
                Moments.text(c.updatedAt()));
    }

    static Whole whole(CaseFile c, List<Deadline> deadlines, boolean all) {
        String self = "/api/v1/cases/" + c.number();
        return new Whole(
                c.number(),
                c.type(),
                c.state(),
                WORDS.state(c.state()),
                c.version(),
                c.externalId(),
                all ? c.client() : null,
                all ? new Party(c.applicantId(), c.applicantName()) : null,
                Moments.text(c.submittedAt()),
                Moments.textOrNull(c.registeredAt()),
                c.resultDue(),
                c.ruleVersion(),
                Moments.text(c.updatedAt()),
                deadlines.stream().map(CaseViews::term).toList(),
                all ? application(c) : null,
                Map.of("self", self, "events", self + "/events"));
    }

    /** The application as it was signed; procedures keep it beside what else they know of the submission. */
    static JsonNode application(CaseFile c) {
        return c.application().path("application");
    }

    static History history(List<CaseEvent> events, boolean all) {
        return new History(events.stream().map(e -> entry(e, all)).toList());
    }

    private static Term term(Deadline d) {
        return new Term(
                d.kind(),
                WORDS.deadline(d.kind()),
                d.clause(),
                Moments.text(d.term().due()),
                d.owed(),
                Moments.textOrNull(d.term().warnAt()),
                Moments.textOrNull(d.warnedAt()),
                Moments.textOrNull(d.breachedAt()),
                Moments.textOrNull(d.closedAt()));
    }

    private static Entry entry(CaseEvent e, boolean all) {
        Actor actor = e.actor();
        return new Entry(
                e.sequence(),
                e.type(),
                WORDS.event(e.type()),
                e.state(),
                WORDS.state(e.state()),
                Moments.text(e.at()),
                actor.kind().name(),
                all ? actor.name() : null,
                all ? actor.position() : null,
                e.payload() == null ? null : e.payload().get("text"),
                all ? e.payload() : null);
    }
}
