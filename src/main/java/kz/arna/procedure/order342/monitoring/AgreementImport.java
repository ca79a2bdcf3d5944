package kz.arna.procedure.order342.monitoring;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.arna.base.Kazakhstan;
import kz.arna.casefile.CaseFiles;
import kz.arna.funds.HistoryRows;
import kz.arna.funds.HistoryRule;
import kz.arna.procedure.Channels;
import kz.arna.reference.CsvRows;
import kz.arna.reference.ImportDrafts;
import kz.arna.reference.ImportDrafts.Kind;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings running agreements with their consents in: each becomes a case that begins in MONITORING. One person previews, another
 * confirms; an agreement that is in already, imported or paid here, gets the consent that it lacks and is not touched otherwise,
 * and one that differs from what is in is refused.
 */
@Component
public class AgreementImport {

    private final Agreements agreements;
    private final ImportedCases cases;
    private final CaseFiles files;
    private final Channels channels;
    private final ImportDrafts drafts;
    private final Clock clock;

    AgreementImport(
            Agreements agreements,
            ImportedCases cases,
            CaseFiles files,
            Channels channels,
            ImportDrafts drafts,
            Clock clock) {
        this.agreements = agreements;
        this.cases = cases;
        this.files = files;
        this.channels = channels;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** A file as it is kept between preview and confirmation. */
    record File(List<HistoricAgreement> rows) {

        Set<String> numbers() {
            Set<String> numbers = new HashSet<>();
            rows.forEach(row -> numbers.add(row.number()));
            return numbers;
        }
    }

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
        fitting(file, kept);
        List<HistoricAgreement> added = fresh(file, kept);
        return new AgreementPreview(
                drafts.keep(Kind.HISTORY_AGREEMENTS, csv, file, drafts.confirmedSoFar(Kind.HISTORY_AGREEMENTS), by),
                numbers(added),
                numbers(added.stream().filter(row -> row.consentOn() == null).toList()),
                numbers(lacking(file, kept).keySet()),
                file.rows().size() - added.size(),
                absent(file, kept),
                added.stream()
                        .map(HistoricAgreement::support)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .toPlainString());
    }

    /**
     * Opens a case for each previewed agreement that is not in yet, and records the consents that others lack.
     *
     * @return how many were opened
     */
    @Transactional
    public int confirm(UUID token, String by, String reason) {
        drafts.hold(Kind.HISTORY_AGREEMENTS);
        File file = drafts.confirm(
                token, Kind.HISTORY_AGREEMENTS, File.class, drafts.confirmedSoFar(Kind.HISTORY_AGREEMENTS), by, reason);
        Map<String, Agreement> kept = kept();
        fitting(file, kept);
        lacking(file, kept).forEach((row, known) -> cases.consent(row, known.caseId(), token, by));
        List<HistoricAgreement> added = fresh(file, kept);
        added.forEach(row -> cases.open(row, token, by));
        return added.size();
    }

    private List<HistoricAgreement> read(List<AgreementRow> rows) {
        LocalDate today = Kazakhstan.dayOf(clock.instant());
        Set<String> known = channels.names();
        Map<String, HistoricAgreement> byNumber = new LinkedHashMap<>();
        Set<String> applications = new HashSet<>();
        for (int at = 0; at < rows.size(); at++) {
            HistoricAgreement row = rows.get(at).checked(today, at + 1, known);
            if (byNumber.put(row.number(), row) != null) {
                throw HistoryRows.bad(at + 1, "agreementNo", HistoryRule.ONCE);
            }
            if (!applications.add(row.channel() + '\n' + row.externalId())) {
                throw HistoryRows.bad(at + 1, "externalId", HistoryRule.ONCE);
            }
        }
        return List.copyOf(byNumber.values());
    }

    /** All agreements, imported or paid here, by number. */
    private Map<String, Agreement> kept() {
        Map<String, Agreement> kept = new LinkedHashMap<>();
        agreements.all().forEach(agreement -> kept.put(agreement.number(), agreement));
        return kept;
    }

    /** Refuses a row that contradicts what is in: a case would be told twice. */
    private void fitting(File file, Map<String, Agreement> kept) {
        Set<String> unpaid = agreements.unpaid();
        int no = 0;
        for (HistoricAgreement row : file.rows()) {
            no++;
            Agreement known = kept.get(row.number());
            if (known != null && !same(known, row)) {
                throw HistoryRows.bad(no, "agreementNo", HistoryRule.AS_KNOWN);
            }
            if (unpaid.contains(row.number())) {
                throw HistoryRows.bad(no, "agreementNo", HistoryRule.NOT_PAID_HERE);
            }
            if (known == null
                    && files.byExternalId(row.channel(), row.externalId()).isPresent()) {
                throw HistoryRows.bad(no, "externalId", HistoryRule.FREE);
            }
        }
    }

    private static boolean same(Agreement known, HistoricAgreement row) {
        return known.subject().equals(row.id())
                && known.on().equals(row.on())
                && known.paidOn().equals(row.paidOn())
                && known.support().compareTo(row.support()) == 0;
    }

    private static List<HistoricAgreement> fresh(File file, Map<String, Agreement> kept) {
        return file.rows().stream()
                .filter(row -> !kept.containsKey(row.number()))
                .toList();
    }

    /** Rows that tell of a consent, with the running agreement that has none so far. */
    private Map<HistoricAgreement, Agreement> lacking(File file, Map<String, Agreement> kept) {
        Map<HistoricAgreement, Agreement> lacking = new LinkedHashMap<>();
        for (HistoricAgreement row : file.rows()) {
            Agreement known = kept.get(row.number());
            if (row.consentOn() != null && known != null && cases.lacksConsent(known)) {
                lacking.put(row, known);
            }
        }
        return lacking;
    }

    private static List<String> absent(File file, Map<String, Agreement> kept) {
        Set<String> told = file.numbers();
        return kept.values().stream()
                .filter(agreement -> agreement.imported() && !told.contains(agreement.number()))
                .map(Agreement::number)
                .toList();
    }

    private static List<String> numbers(Collection<HistoricAgreement> rows) {
        return rows.stream().map(HistoricAgreement::number).toList();
    }
}
