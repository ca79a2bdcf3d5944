package kz.arna.procedure.order342.monitoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.arna.funds.HistoryRows;
import kz.arna.funds.HistoryRule;
import kz.arna.rules.order342.costs.CostType;
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
    private static final Set<String> COST_TYPES =
            Arrays.stream(CostType.values()).map(CostType::code).collect(Collectors.toUnmodifiableSet());

    /**
     * The agreement, checked.
     *
     * @param no counts rows from 1
     * @param channels names of the channels that the gateway knows
     */
    HistoricAgreement checked(LocalDate today, int no, Set<String> channels) {
        LocalDate on = HistoryRows.past(agreementOn, today, no, "agreementOn");
        LocalDate received = receivedOn == null ? null : HistoryRows.past(receivedOn, today, no, "receivedOn");
        LocalDate paid = HistoryRows.past(paidOn, today, no, "paidOn");
        require(!paid.isBefore(on), no, "paidOn", HistoryRule.NOT_BEFORE_AGREEMENT);
        require(received == null || !received.isAfter(on), no, "receivedOn", HistoryRule.NOT_AFTER_AGREEMENT);
        decided(on, no);
        BigDecimal sum = HistoryRows.sum(support, no, "support");
        BigDecimal base = acceptedBase == null ? null : HistoryRows.sum(acceptedBase, no, "acceptedBase");
        require(base == null || base.compareTo(sum) >= 0, no, "acceptedBase", HistoryRule.NOT_BELOW_SUPPORT);
        require(costTypes == null || COST_TYPES.containsAll(types(costTypes)), no, "costTypes", HistoryRule.COST_TYPES);
        String client = HistoryRows.filled(channel, no, "channel").strip();
        require(channels.contains(client), no, "channel", HistoryRule.CHANNEL);
        String number = HistoryRows.filled(agreementNo, no, "agreementNo").strip();
        return new HistoricAgreement(
                number,
                HistoryRows.taxpayer(bin, no, "bin"),
                HistoryRows.filled(name, no, "name").strip(),
                on,
                sum,
                paid,
                one(category, CATEGORIES, no, "category"),
                consented(on, today, no),
                client,
                externalId == null ? number : externalId.strip(),
                language == null ? "kk" : HistoryRows.filled(one(language, LANGUAGES, no, "language"), no, "language"),
                received,
                decidedOn,
                costTypes,
                base);
    }

    /** The consent is an annex of the agreement: nobody signs it before there is a decision. */
    private @Nullable LocalDate consented(LocalDate on, LocalDate today, int no) {
        if (consentOn == null) {
            return null;
        }
        LocalDate earliest = decidedOn == null ? on : decidedOn;
        require(!consentOn.isBefore(earliest), no, "consentOn", HistoryRule.CONSENT_DAY);
        return HistoryRows.past(consentOn, today, no, "consentOn");
    }

    /** After the application, where its day is told, and not after the agreement; no day to come either way. */
    private void decided(LocalDate on, int no) {
        if (decidedOn != null) {
            require(!decidedOn.isAfter(on), no, "decidedOn", HistoryRule.NOT_AFTER_AGREEMENT);
            require(
                    receivedOn == null || !decidedOn.isBefore(receivedOn),
                    no,
                    "decidedOn",
                    HistoryRule.NOT_BEFORE_RECEIPT);
        }
    }

    /** The codes of a list in one cell. */
    static List<String> types(String costTypes) {
        return List.of(costTypes.strip().split("[,; ]+"));
    }

    private static void require(boolean holds, int no, String column, HistoryRule rule) {
        if (!holds) {
            throw HistoryRows.bad(no, column, rule);
        }
    }

    private static @Nullable String one(@Nullable String value, Set<String> of, int no, String column) {
        require(value == null || of.contains(value.strip()), no, column, HistoryRule.CHOICE);
        return value == null ? null : value.strip();
    }
}
