package kz.arna.console.desk;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import kz.arna.base.Kazakhstan;
import kz.arna.intake.audit.Audit;
import kz.arna.intake.audit.AuditAct;
import kz.arna.intake.client.ClientContext;
import kz.arna.intake.client.Scope;
import kz.arna.reference.ImportRecord;
import kz.arna.reference.ImportRecords;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /imports}: what the second person looks at before confirming an import, and who confirmed which. */
@RestController
class ImportRecordCalls {

    private final ImportRecords records;
    private final Audit audit;

    ImportRecordCalls(ImportRecords records, Audit audit) {
        this.records = records;
        this.audit = audit;
    }

    /** An import as operators see it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record View(
            UUID token,
            String kind,
            String sha256,
            String previewedBy,
            String previewedAt,
            @Nullable String confirmedBy,
            @Nullable String confirmedAt,
            @Nullable String reason,
            @Nullable JsonNode content) {

        static View of(ImportRecord record) {
            return new View(
                    record.token(),
                    record.kind().name(),
                    record.sha256(),
                    record.previewedBy(),
                    Kazakhstan.text(record.previewedAt()),
                    record.confirmedBy(),
                    record.confirmedAt() == null ? null : Kazakhstan.text(record.confirmedAt()),
                    record.reason(),
                    record.content());
        }
    }

    @GetMapping("/api/v1/imports")
    Listed<View> list() {
        ClientContext.require(Scope.OPERATOR);
        return new Listed<>(records.latest().stream().map(View::of).toList());
    }

    /** With every row as it would be kept, identifiers unmasked: who confirms answers for them. */
    @GetMapping("/api/v1/imports/{token}")
    @Transactional
    View one(@PathVariable UUID token) {
        ClientContext.require(Scope.OPERATOR);
        View found = View.of(records.one(token));
        audit.record(AuditAct.READ_IMPORT, token.toString());
        return found;
    }
}
