package kz.arna.procedure.order342.agreement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.arna.base.Problem;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.casefile.Actor;
import kz.arna.documents.Attachments;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with a step, so that the caller is told of everything at once. */
final class StepChecks {

    private final Attachments attachments;
    private final Actor actor;
    private final List<Problem> problems = new ArrayList<>();

    StepChecks(Attachments attachments, Actor actor) {
        this.attachments = attachments;
        this.actor = actor;
    }

    /** An element that the step needs. */
    StepChecks needs(@Nullable Object value, String field) {
        if (value == null || value instanceof String text && text.isBlank()) {
            problems.add(Problems.of("FIELD_MISSING", field));
        }
        return this;
    }

    /** A day not before the step that it follows, and not after the last one possible. */
    StepChecks day(LocalDate day, LocalDate first, LocalDate last, String field) {
        if (day.isBefore(first) || day.isAfter(last)) {
            problems.add(Problems.of("DAY_NOT_POSSIBLE", field));
        }
        return this;
    }

    /** The sum that was decided, and no other. */
    StepChecks sum(@Nullable BigDecimal sum, BigDecimal decided, String field) {
        if (sum != null && sum.compareTo(decided) != 0) {
            problems.add(Problems.of("SUM_NOT_AS_DECIDED", field));
        }
        return this;
    }

    /**
     * An account that ¶21 allows: one at the National operator only where the agreement says so, one at a bank also in its place,
     * but for a reason (agr.20).
     */
    StepChecks account(Account chosen, Account agreed, boolean reasoned) {
        if (chosen != agreed && chosen == Account.NATIONAL_OPERATOR) {
            problems.add(Problems.of("ACCOUNT_NOT_AGREED", "/account"));
        } else if (chosen != agreed && !reasoned) {
            problems.add(Problems.of("FIELD_MISSING", "/reason"));
        }
        return this;
    }

    /** A document, if there is one, that the official's own system, or the channel, sent before. */
    StepChecks document(@Nullable String sha256, String field) {
        if (sha256 != null && !sha256.matches("[0-9a-f]{64}")) {
            problems.add(Problems.of("SHA256_MALFORMED", field));
        } else if (sha256 != null
                && !attachments.notGranted(actor.client(), Set.of(sha256)).isEmpty()) {
            problems.add(Problems.of("ATTACHMENT_UNKNOWN", field));
        }
        return this;
    }

    /** @throws Rejected with everything that was found */
    void done() {
        if (!problems.isEmpty()) {
            throw new Rejected(problems);
        }
    }
}
