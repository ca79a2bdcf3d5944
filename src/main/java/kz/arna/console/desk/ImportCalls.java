package kz.arna.console.desk;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import kz.arna.intake.audit.AuditAct;
import kz.arna.reference.CalendarImport;
import kz.arna.reference.CalendarPreview;
import kz.arna.reference.PriorityGoodsImport;
import kz.arna.reference.PriorityPreview;
import org.springframework.http.HttpStatus;
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

    private final PriorityGoodsImport goods;
    private final CalendarImport calendar;
    private final Acting acting;

    ImportCalls(PriorityGoodsImport goods, CalendarImport calendar, Acting acting) {
        this.goods = goods;
        this.calendar = calendar;
        this.acting = acting;
    }

    @PostMapping(path = "/priority-goods/previews", consumes = "text/csv")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public PriorityPreview previewGoods(
            @RequestBody byte[] csv, @RequestParam LocalDate from, @RequestHeader Map<String, String> headers) {
        return goods.preview(csv, from, by(headers, "priority-goods"));
    }

    @PostMapping("/priority-goods/previews/{token}/confirm")
    @Transactional
    public Map<String, Boolean> confirmGoods(@PathVariable UUID token, @RequestBody Act act) {
        goods.confirm(
                token, acting.operator(act.actor(), AuditAct.CHANGE_REFERENCE, "priority-goods"), act.reasonGiven());
        return Map.of("inForce", true);
    }

    @PostMapping("/calendar/previews")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public CalendarPreview previewCalendar(
            @RequestBody byte[] file,
            @RequestParam(defaultValue = "JSON") CalendarImport.Format format,
            @RequestHeader Map<String, String> headers) {
        return calendar.preview(file, format, by(headers, "calendar"));
    }

    @PostMapping("/calendar/previews/{token}/confirm")
    @Transactional
    public Map<String, Long> confirmCalendar(@PathVariable UUID token, @RequestBody Act act) {
        String by = acting.operator(act.actor(), AuditAct.CHANGE_REFERENCE, "calendar");
        return Map.of(
                "version",
                calendar.confirm(token, by, act.reasonGiven()).version().number());
    }

    private String by(Map<String, String> headers, String subject) {
        Person person = new Person(
                header(headers, "x-actor-iin"), header(headers, "x-actor-name"), header(headers, "x-actor-position"));
        return acting.operator(person, AuditAct.CHANGE_REFERENCE, subject);
    }

    private static String header(Map<String, String> headers, String name) {
        return java.net.URLDecoder.decode(headers.getOrDefault(name, ""), java.nio.charset.StandardCharsets.UTF_8);
    }
}
