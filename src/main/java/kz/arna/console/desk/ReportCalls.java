package kz.arna.console.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.calendar.Quarter;
import kz.arna.casefile.Actor;
import kz.arna.intake.audit.AuditAct;
import kz.arna.intake.client.Client;
import kz.arna.intake.client.ClientContext;
import kz.arna.intake.client.Scope;
import kz.arna.intake.web.Queries;
import kz.arna.reports.p342.Language;
import kz.arna.reports.p342.Report;
import kz.arna.reports.p342.ReportCorrections;
import kz.arna.reports.p342.ReportDelivery;
import kz.arna.reports.p342.ReportDesk;
import kz.arna.reports.p342.ReportFile;
import kz.arna.reports.p342.ReportReading;
import kz.arna.reports.p342.ReportSending;
import kz.arna.reports.p342.ReportView;
import kz.arna.reports.p342.SigningRole;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /reports/p342}: the operator's quarterly report, from its draft to its sending (¶28, annex 4). */
@RestController
class ReportCalls {

    private static final String PATH = "path:quarter";
    private static final Pattern QUARTER = Pattern.compile("\\d{4}-Q[1-4]");
    private static final Pattern FILE = Pattern.compile("(kk|ru)\\.(pdf|xlsx)");

    private final ReportDesk desk;
    private final ReportCorrections corrections;
    private final ReportSending sending;
    private final ReportReading reading;
    private final OnceOnly once;
    private final Acting acting;
    private final ObjectMapper json;

    ReportCalls(
            ReportDesk desk,
            ReportCorrections corrections,
            ReportSending sending,
            ReportReading reading,
            OnceOnly once,
            Acting acting,
            ObjectMapper json) {
        this.desk = desk;
        this.corrections = corrections;
        this.sending = sending;
        this.reading = reading;
        this.once = once;
        this.acting = acting;
        this.json = json;
    }

    @GetMapping("/api/v1/reports/p342")
    Map<String, List<Report>> all() {
        ClientContext.require(Scope.OFFICER);
        return Map.of("items", reading.all());
    }

    @GetMapping("/api/v1/reports/p342/{quarter}")
    ResponseEntity<ReportView> one(
            @PathVariable String quarter, @RequestParam(required = false) @Nullable String content) {
        ClientContext.require(Scope.OFFICER);
        ReportView view = reading.view(quarter(quarter, PATH), drafting(content));
        return ResponseEntity.ok().eTag("\"" + view.report().version() + "\"").body(view);
    }

    @GetMapping("/api/v1/reports/p342/{quarter}/files/{name}")
    ResponseEntity<byte[]> file(
            @PathVariable String quarter,
            @PathVariable String name,
            @RequestParam(required = false) @Nullable String content) {
        ClientContext.require(Scope.OFFICER);
        Matcher wanted = FILE.matcher(name);
        if (!wanted.matches()) {
            throw new Rejected(Problems.of("NOT_FOUND", "path:name"));
        }
        ReportFile file = reading.file(
                quarter(quarter, PATH),
                Language.valueOf(wanted.group(1).toUpperCase(java.util.Locale.ROOT)),
                ReportFile.Format.valueOf(wanted.group(2).toUpperCase(java.util.Locale.ROOT)),
                drafting(content));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.format().mediaType()))
                .header("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                .header("X-Content-SHA256", file.digest())
                .body(file.bytes());
    }

    @PostMapping("/api/v1/reports/p342")
    ResponseEntity<JsonNode> draft(
            @RequestBody Draft act, @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return done(act.quarter(), "/quarter", "draft" + act, act.actor(), key, desk::draft);
    }

    @PostMapping("/api/v1/reports/p342/{quarter}/rebuild")
    ResponseEntity<JsonNode> rebuild(
            @PathVariable String quarter,
            @RequestBody ByPerson act,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return done(
                quarter,
                PATH,
                "rebuild" + act,
                act.actor(),
                key,
                (of, by) -> corrections.rebuild(of, by, Versions.demanded(ifMatch)));
    }

    @PostMapping("/api/v1/reports/p342/{quarter}/check")
    ResponseEntity<JsonNode> check(
            @PathVariable String quarter,
            @RequestBody Check act,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return done(
                quarter,
                PATH,
                "check" + act,
                act.actor(),
                key,
                (of, by) -> desk.check(of, by, act.reason(), Versions.demanded(ifMatch)));
    }

    @PostMapping("/api/v1/reports/p342/{quarter}/give-back")
    ResponseEntity<JsonNode> giveBack(
            @PathVariable String quarter,
            @RequestBody Act act,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return done(
                quarter,
                PATH,
                "give-back" + act,
                act.actor(),
                key,
                (of, by) -> corrections.giveBack(of, by, act.reason(), Versions.demanded(ifMatch)));
    }

    @PostMapping("/api/v1/reports/p342/{quarter}/correct")
    ResponseEntity<JsonNode> correct(
            @PathVariable String quarter,
            @RequestBody Act act,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return done(
                quarter,
                PATH,
                "correct" + act,
                act.actor(),
                key,
                (of, by) -> corrections.correct(of, by, act.reason(), Versions.demanded(ifMatch)));
    }

    @PostMapping("/api/v1/reports/p342/{quarter}/drop-correction")
    ResponseEntity<JsonNode> dropCorrection(
            @PathVariable String quarter,
            @RequestBody Act act,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return done(
                quarter,
                PATH,
                "drop-correction" + act,
                act.actor(),
                key,
                (of, by) -> corrections.dropCorrection(of, by, act.reason(), Versions.demanded(ifMatch)));
    }

    @PostMapping("/api/v1/reports/p342/{quarter}/sign")
    ResponseEntity<JsonNode> sign(
            @PathVariable String quarter,
            @RequestBody Sign act,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return done(
                quarter,
                PATH,
                "sign" + act,
                act.actor(),
                key,
                (of, by) -> desk.sign(of, act.role(), act.phone(), by, Versions.demanded(ifMatch)));
    }

    @PostMapping("/api/v1/reports/p342/{quarter}/send")
    ResponseEntity<JsonNode> send(
            @PathVariable String quarter,
            @RequestBody ByPerson act,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        return done(
                quarter,
                PATH,
                "send" + act,
                act.actor(),
                key,
                (of, by) -> sending.send(of, by, Versions.demanded(ifMatch)));
    }

    @PostMapping("/api/v1/reports/p342/{quarter}/resend")
    ResponseEntity<JsonNode> resend(
            @PathVariable String quarter,
            @RequestBody Resend act,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key) {
        boolean anew = Boolean.TRUE.equals(act.anew());
        return done(
                quarter,
                PATH,
                "resend" + act,
                act.actor(),
                key,
                (of, by) -> sending.resend(of, act.channel(), anew, act.reason(), by, Versions.demanded(ifMatch)));
    }

    private ResponseEntity<JsonNode> done(
            String quarter,
            String field,
            String request,
            Person person,
            @Nullable String key,
            BiFunction<Quarter, Actor, Report> work) {
        Client client = ClientContext.require(Scope.OFFICER);
        Actor actor = person.acting(client, Actor.Kind.OFFICER, "/actor");
        Quarter of = quarter(quarter, field);
        JsonNode answer = once.run(client, key, "reports/p342/" + of + "/" + request, () -> {
            acting.record(actor, AuditAct.WORK_ON_REPORT, "P342-" + of);
            return json.valueToTree(work.apply(of, actor));
        });
        return Versions.tagged(answer);
    }

    /** Number of a drafting, or none: the one that counts. */
    private static @Nullable Integer drafting(@Nullable String content) {
        String given = Queries.text(content);
        if (given != null && !given.matches("[1-9][0-9]{0,5}")) {
            throw Queries.invalid("content");
        }
        return given == null ? null : Integer.valueOf(given);
    }

    private static Quarter quarter(String text, String field) {
        if (!QUARTER.matcher(text).matches()) {
            throw new Rejected(Problems.of("REPORT_QUARTER_INVALID", field));
        }
        return Quarter.parse(text);
    }

    record Draft(Person actor, String quarter) {}

    record ByPerson(Person actor) {}

    record Check(Person actor, @Nullable String reason) {}

    record Sign(Person actor, SigningRole role, @Nullable String phone) {}

    record Resend(
            Person actor,
            ReportDelivery.Channel channel,
            @Nullable Boolean anew,
            String reason) {}
}
