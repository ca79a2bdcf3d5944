package kz.arna.console.desk;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import kz.arna.intake.audit.AuditAct;
import kz.arna.reference.CalendarImport;
import kz.arna.reference.CalendarPreview;
import kz.arna.reference.PriorityGoodsImport;
import kz.arna.reference.PriorityPreview;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /reference}: imports with preview. The file is the body; who brings it in stands in the headers
 * {@code X-Actor-Iin}, {@code X-Actor-Name} and {@code X-Actor-Position} (UTF-8, percent-encoded).
 */
@RestController
@RequestMapping("/api/v1/reference")
public class ImportCalls {

    private static final String CSV = "text/csv";

    private final PriorityGoodsImport goods;
    private final CalendarImport calendar;
    private final Acting acting;

    ImportCalls(PriorityGoodsImport goods, CalendarImport calendar, Acting acting) {
        this.goods = goods;
        this.calendar = calendar;
        this.acting = acting;
    }

    @PostMapping(path = "/priority-goods/previews", consumes = CSV)
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public PriorityPreview previewGoods(
            @RequestBody byte[] csv,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestHeader(name = "X-Actor-Iin", required = false) @Nullable String iin,
            @RequestHeader(name = "X-Actor-Name", required = false) @Nullable String name,
            @RequestHeader(name = "X-Actor-Position", required = false) @Nullable String position) {
        return goods.preview(
                csv, from, acting.operator(iin, name, position, AuditAct.CHANGE_REFERENCE, "priority-goods"));
    }

    @PostMapping("/priority-goods/previews/{token}/confirm")
    @Transactional
    public Map<String, Boolean> confirmGoods(@PathVariable UUID token, @RequestBody Act act) {
        goods.confirm(token, acting.operator(act.actor(), AuditAct.CHANGE_REFERENCE, "priority-goods"), act.reason());
        return Map.of("inForce", true);
    }

    @PostMapping(
            path = "/calendar/previews",
            consumes = {MediaType.APPLICATION_JSON_VALUE, CSV})
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public CalendarPreview previewCalendar(
            @RequestBody byte[] file,
            @RequestHeader("Content-Type") MediaType type,
            @RequestHeader(name = "X-Actor-Iin", required = false) @Nullable String iin,
            @RequestHeader(name = "X-Actor-Name", required = false) @Nullable String name,
            @RequestHeader(name = "X-Actor-Position", required = false) @Nullable String position) {
        CalendarImport.Format format = type.isCompatibleWith(MediaType.APPLICATION_JSON)
                ? CalendarImport.Format.JSON
                : CalendarImport.Format.CSV;
        return calendar.preview(
                file, format, acting.operator(iin, name, position, AuditAct.CHANGE_REFERENCE, "calendar"));
    }

    @PostMapping("/calendar/previews/{token}/confirm")
    @Transactional
    public Map<String, Long> confirmCalendar(@PathVariable UUID token, @RequestBody Act act) {
        String by = acting.operator(act.actor(), AuditAct.CHANGE_REFERENCE, "calendar");
        return Map.of(
                "version", calendar.confirm(token, by, act.reason()).version().number());
    }
}
