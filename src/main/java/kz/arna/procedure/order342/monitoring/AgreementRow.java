package kz.arna.procedure.order342.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import kz.arna.funds.HistoryRows;
import org.jspecify.annotations.Nullable;

/** A line of the file of running agreements. */
record AgreementRow(
        @Nullable String agreementNo,
        @Nullable String bin,
        @Nullable String name,
        @Nullable LocalDate agreementOn,
        @Nullable String support,
        @Nullable LocalDate paidOn,
        @Nullable String category,
        @Nullable LocalDate consentOn,
        @Nullable String channel,
        @Nullable String externalId,
        @Nullable String language,
        @Nullable LocalDate receivedOn,
        @Nullable LocalDate decidedOn,
        @Nullable String costTypes,
        @Nullable String acceptedBase) {

    private static final Set<String> CATEGORIES = Set.of("MICRO", "SMALL", "MEDIUM", "LARGE");
    private static final Set<String> LANGUAGES = Set.of("kk", "ru");

    /** The agreement, checked; {@code no} counts rows from 1. */
    HistoricAgreement checked(LocalDate today, int no) {
        LocalDate on = HistoryRows.past(agreementOn, today, no, "agreementOn");
        LocalDate received = receivedOn == null ? on : HistoryRows.past(receivedOn, today, no, "receivedOn");
        LocalDate paid = HistoryRows.past(paidOn, today, no, "paidOn");
        if (paid.isBefore(on)) {
            throw HistoryRows.bad(no, "paidOn");
        }
        if (received.isAfter(on)) {
            throw HistoryRows.bad(no, "receivedOn");
        }
        BigDecimal sum = HistoryRows.sum(support, no, "support");
        BigDecimal base = acceptedBase == null ? null : HistoryRows.sum(acceptedBase, no, "acceptedBase");
        if (base != null && base.compareTo(sum) < 0) {
            throw HistoryRows.bad(no, "acceptedBase");
        }
        String number = HistoryRows.filled(agreementNo, no, "agreementNo").strip();
        return new HistoricAgreement(
                number,
                HistoryRows.taxpayer(bin, no, "bin"),
                HistoryRows.filled(name, no, "name").strip(),
                on,
                sum,
                paid,
                one(category, CATEGORIES, no, "category"),
                consentOn == null ? null : HistoryRows.past(consentOn, today, no, "consentOn"),
                HistoryRows.filled(channel, no, "channel").strip(),
                externalId == null ? number : externalId.strip(),
                language == null ? "kk" : HistoryRows.filled(one(language, LANGUAGES, no, "language"), no, "language"),
                received,
                decidedOn,
                costTypes,
                base);
    }

    private static @Nullable String one(@Nullable String value, Set<String> of, int no, String column) {
        if (value != null && !of.contains(value.strip())) {
            throw HistoryRows.bad(no, column);
        }
        return value == null ? null : value.strip();
    }
}
