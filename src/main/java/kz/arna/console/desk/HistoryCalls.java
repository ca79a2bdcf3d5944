package kz.arna.console.desk;

import java.util.Map;
import java.util.UUID;
import kz.arna.funds.DocumentImport;
import kz.arna.funds.HistoryPreview;
import kz.arna.funds.ReimbursementImport;
import kz.arna.intake.audit.AuditAct;
import kz.arna.procedure.order342.monitoring.AgreementImport;
import kz.arna.procedure.order342.monitoring.AgreementPreview;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** {@code /history}: what was before the gateway, brought in by preview and the sign-off of a second person. */
@RestController
@RequestMapping("/api/v1/history")
public class HistoryCalls {

    private final ReimbursementImport reimbursements;
    private final DocumentImport documents;
    private final AgreementImport agreements;
    private final Acting acting;

    HistoryCalls(
            ReimbursementImport reimbursements, DocumentImport documents, AgreementImport agreements, Acting acting) {
        this.reimbursements = reimbursements;
        this.documents = documents;
        this.agreements = agreements;
        this.acting = acting;
    }

    @PostMapping(path = "/reimbursements/previews", consumes = "text/csv")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public HistoryPreview previewReimbursements(
            @RequestBody byte[] csv,
            @RequestHeader(name = "X-Actor-Iin", required = false) @Nullable String iin,
            @RequestHeader(name = "X-Actor-Name", required = false) @Nullable String name,
            @RequestHeader(name = "X-Actor-Position", required = false) @Nullable String position) {
        return reimbursements.preview(
                csv, acting.operator(iin, name, position, AuditAct.CHANGE_REFERENCE, "history-reimbursements"));
    }

    @PostMapping("/reimbursements/previews/{token}/confirm")
    @Transactional
    public Map<String, Integer> confirmReimbursements(@PathVariable UUID token, @RequestBody Act act) {
        return added(reimbursements.confirm(
                token,
                acting.operator(act.actor(), AuditAct.CHANGE_REFERENCE, "history-reimbursements"),
                act.reason()));
    }

    @PostMapping(path = "/documents/previews", consumes = "text/csv")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public HistoryPreview previewDocuments(
            @RequestBody byte[] csv,
            @RequestHeader(name = "X-Actor-Iin", required = false) @Nullable String iin,
            @RequestHeader(name = "X-Actor-Name", required = false) @Nullable String name,
            @RequestHeader(name = "X-Actor-Position", required = false) @Nullable String position) {
        return documents.preview(
                csv, acting.operator(iin, name, position, AuditAct.CHANGE_REFERENCE, "history-documents"));
    }

    @PostMapping("/documents/previews/{token}/confirm")
    @Transactional
    public Map<String, Integer> confirmDocuments(@PathVariable UUID token, @RequestBody Act act) {
        return added(documents.confirm(
                token, acting.operator(act.actor(), AuditAct.CHANGE_REFERENCE, "history-documents"), act.reason()));
    }

    @PostMapping(path = "/agreements/previews", consumes = "text/csv")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public AgreementPreview previewAgreements(
            @RequestBody byte[] csv,
            @RequestHeader(name = "X-Actor-Iin", required = false) @Nullable String iin,
            @RequestHeader(name = "X-Actor-Name", required = false) @Nullable String name,
            @RequestHeader(name = "X-Actor-Position", required = false) @Nullable String position) {
        return agreements.preview(
                csv, acting.operator(iin, name, position, AuditAct.CHANGE_REFERENCE, "history-agreements"));
    }

    @PostMapping("/agreements/previews/{token}/confirm")
    @Transactional
    public Map<String, Integer> confirmAgreements(@PathVariable UUID token, @RequestBody Act act) {
        return added(agreements.confirm(
                token, acting.operator(act.actor(), AuditAct.CHANGE_REFERENCE, "history-agreements"), act.reason()));
    }

    private static Map<String, Integer> added(int rows) {
        return Map.of("added", rows);
    }
}
