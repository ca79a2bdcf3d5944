package kz.arna.procedure.order342.monitoring;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.arna.base.Kazakhstan;
import kz.arna.funds.HistoryRows;
import kz.arna.reference.CsvRows;
import kz.arna.reference.ImportDrafts;
import kz.arna.reference.ImportDrafts.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings running agreements with their consents in: each becomes a case that begins in MONITORING. One person previews, another
 * confirms; an agreement that is in already is not touched, and one that differs from what is in is refused.
 */
@Component
public class AgreementImport {

    private final Agreements agreements;
    private final ImportedCases cases;
    private final ImportDrafts drafts;
    private final Clock clock;

    AgreementImport(Agreements agreements, ImportedCases cases, ImportDrafts drafts, Clock clock) {
        this.agreements = agreements;
        this.cases = cases;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** A file as it is kept between preview and confirmation. */
    record File(List<HistoricAgreement> rows) {}

    /**
     * Reads and compares; nothing is watched yet.
     *
     * @param csv columns agreementNo, bin, name, agreementOn, support, paidOn, category, consentOn, channel, externalId,
     *     language, receivedOn, decidedOn, costTypes, acceptedBase
     */
    @Transactional
    public AgreementPreview preview(byte[] csv, String by) {
        File file = new File(read(CsvRows.read(csv, AgreementRow.class)));
        Map<String, Agreement> kept = kept();
        differing(file, kept);
        List<HistoricAgreement> added = fresh(file, kept);
        return new AgreementPreview(
                drafts.keep(Kind.HISTORY_AGREEMENTS, csv, file, drafts.confirmedSoFar(Kind.HISTORY_AGREEMENTS), by),
                added.stream().map(HistoricAgreement::number).toList(),
                added.stream()
                        .filter(row -> row.consentOn() == null)
                        .map(HistoricAgreement::number)
                        .toList(),
                file.rows().size() - added.size(),
                kept.keySet().stream()
                        .filter(Predicate.not(file.rows().stream()
                                .map(HistoricAgreement::number)
                                .collect(Collectors.toSet())::contains))
                        .toList(),
                added.stream()
                        .map(HistoricAgreement::support)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .toPlainString());
    }

    /**
     * Opens a case for each previewed agreement that is not in yet.
     *
     * @return how many were opened
     */
    @Transactional
    public int confirm(UUID token, String by, String reason) {
        drafts.hold(Kind.HISTORY_AGREEMENTS);
        File file = drafts.confirm(
                token, Kind.HISTORY_AGREEMENTS, File.class, drafts.confirmedSoFar(Kind.HISTORY_AGREEMENTS), by, reason);
        List<HistoricAgreement> added = fresh(file, kept());
        added.forEach(row -> cases.open(row, token, by));
        return added.size();
    }

    private List<HistoricAgreement> read(List<AgreementRow> rows) {
        LocalDate today = Kazakhstan.dayOf(clock.instant());
        Map<String, HistoricAgreement> byNumber = new LinkedHashMap<>();
        for (int at = 0; at < rows.size(); at++) {
            HistoricAgreement row = rows.get(at).checked(today, at + 1);
            if (byNumber.put(row.number(), row) != null) {
                throw HistoryRows.bad(at + 1, "agreementNo");
            }
        }
        return List.copyOf(byNumber.values());
    }

    private Map<String, Agreement> kept() {
        return agreements.imported().stream().collect(Collectors.toMap(Agreement::number, Function.identity()));
    }

    private static void differing(File file, Map<String, Agreement> kept) {
        int row = 0;
        for (HistoricAgreement read : file.rows()) {
            row++;
            Agreement known = kept.get(read.number());
            if (known != null
                    && !(known.subject().equals(read.id())
                            && known.on().equals(read.on())
                            && known.paidOn().equals(read.paidOn())
                            && known.support().compareTo(read.support()) == 0)) {
                throw HistoryRows.bad(row, "agreementNo");
            }
        }
    }

    private static List<HistoricAgreement> fresh(File file, Map<String, Agreement> kept) {
        return file.rows().stream()
                .filter(row -> !kept.containsKey(row.number()))
                .toList();
    }
}
