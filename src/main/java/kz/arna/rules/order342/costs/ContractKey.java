package kz.arna.rules.order342.costs;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Number, day and other party of a contract: lines that share it share its window (DPR-R-027). */
public record ContractKey(
        String contractor, String number, @Nullable LocalDate date) {}
