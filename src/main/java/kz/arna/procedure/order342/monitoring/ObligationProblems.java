package kz.arna.procedure.order342.monitoring;

import java.util.Optional;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import org.jspecify.annotations.Nullable;

/** Why a call about monitoring is not carried out; texts stand in the catalogue of problems. */
final class ObligationProblems {

    private ObligationProblems() {}

    static Rejected of(String code) {
        return new Rejected(Problems.of(code));
    }

    static Rejected of(String code, String field) {
        return new Rejected(Problems.of(code, field));
    }

    static <T> T required(@Nullable T value, String field) {
        return Optional.ofNullable(value).orElseThrow(() -> of("FIELD_MISSING", field));
    }

    static void requireReason(boolean departs, ObligationCommand command) {
        if (departs && command.reasonOrEmpty().isEmpty()) {
            throw of("FIELD_MISSING", "/reason");
        }
    }
}
