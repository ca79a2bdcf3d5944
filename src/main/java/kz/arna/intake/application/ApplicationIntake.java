package kz.arna.intake.application;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kz.arna.base.Problem;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.base.Uuid7;
import kz.arna.documents.Attachments;
import kz.arna.exchange.JournalRecord;
import kz.arna.procedure.Accepted;
import kz.arna.procedure.CaseIntake;
import kz.arna.procedure.Submission;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes an application in: one transaction of receipt key, journal and case, committed before anybody is told. A message
 * that is turned away leaves its journal entry, and its id stays free.
 */
@Component
public class ApplicationIntake {

    private final Map<String, CaseIntake> procedures;
    private final ApplicationReader reader;
    private final ReceiptKeys receipts;
    private final ReceivedMessages messages;
    private final Attachments attachments;
    private final TransactionTemplate transaction;

    ApplicationIntake(
            List<CaseIntake> procedures,
            ApplicationReader reader,
            ReceiptKeys receipts,
            ReceivedMessages messages,
            Attachments attachments,
            PlatformTransactionManager transactions) {
        this.procedures =
                procedures.stream().collect(Collectors.toUnmodifiableMap(CaseIntake::caseType, Function.identity()));
        this.reader = reader;
        this.receipts = receipts;
        this.messages = messages;
        this.attachments = attachments;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What became of a message.
     *
     * @param created false for a repeat
     */
    public record Result(Accepted accepted, boolean created) {}

    /**
     * Takes the message of an authenticated client in, or recognises it.
     *
     * @throws Rejected if it is turned away; it is journalled then
     */
    public Result receive(String client, String caseType, byte[] body) {
        CaseIntake procedure = procedures.get(caseType);
        if (procedure == null) {
            throw new Rejected(Problems.of("CASE_TYPE_UNKNOWN"));
        }
        try {
            Read read = reader.read(client, caseType, body);
            return receive(procedure, read);
        } catch (Rejected rejected) {
            messages.rejected(client, body, rejected.problems());
            throw rejected;
        }
    }

    private Result receive(CaseIntake procedure, Read read) {
        List<Problem> problems = reader.problems(read);
        if (problems.isEmpty()) {
            return inTransaction(() -> open(procedure, read).orElseGet(() -> repeat(procedure, read)));
        }
        // What was once accepted stays accepted, even if today's form is stricter.
        return inTransaction(() -> known(procedure, read).orElseThrow(() -> new Rejected(problems)));
    }

    private Optional<Result> open(CaseIntake procedure, Read read) {
        UUID caseId = Uuid7.next();
        Set<String> referred = AttachmentReferences.of(read.application());
        JournalRecord message = messages.accepted(read, caseId);
        if (!receipts.take(read, caseId, referred, message)) {
            return Optional.empty();
        }
        Submission submission = new Submission(
                caseId,
                message.id(),
                read.client(),
                read.envelope().externalId(),
                read.receivedAt(),
                read.application(),
                read.envelope().rest(),
                read.signature().facts(),
                read.signature().certificate());
        return Optional.of(new Result(procedure.accept(submission), true));
    }

    private Result repeat(CaseIntake procedure, Read read) {
        return known(procedure, read).orElseThrow(() -> {
            Set<String> referred = AttachmentReferences.of(read.application());
            Set<String> missing = attachments.notGranted(read.client(), referred);
            return new Rejected(AttachmentReferences.problems(read.application(), missing));
        });
    }

    private Optional<Result> known(CaseIntake procedure, Read read) {
        return receipts.find(read.client(), read.envelope().externalId()).map(taken -> {
            boolean same = Arrays.equals(taken.sha256(), read.sha256())
                    && taken.caseType().equals(read.caseType());
            if (!same) {
                throw new Rejected(Problems.of("EXTERNAL_ID_TAKEN", "/externalId"));
            }
            messages.repeated(read, taken.caseId());
            return new Result(procedure.present(taken.caseId()), false);
        });
    }

    private Result inTransaction(Supplier<Result> work) {
        Result result = transaction.execute(status -> work.get());
        return Objects.requireNonNull(result);
    }
}
