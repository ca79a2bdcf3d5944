package kz.arna.procedure.order342.monitoring;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
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
 * and one that contradicts what is in is refused, as is one that is over.
 */
@Component
public class AgreementImport {

    private final Agreements agreements;
    private final ImportedCases cases;
    private final AgreementDifferences differences;
    private final HistoricWatch watch;
    private final CaseFiles files;
    private final Channels channels;
    private final ImportDrafts drafts;
    private final Clock clock;

    AgreementImport(
            Agreements agreements,
            ImportedCases cases,
            AgreementDifferences differences,
            HistoricWatch watch,
            CaseFiles files,
            Channels channels,
            ImportDrafts drafts,
            Clock clock) {
        this.agreements = agreements;
        this.cases = cases;
        this.differences = differences;
        this.watch = watch;
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
        List<AgreementRow> written = CsvRows.read(csv, AgreementRow.class);
        File file = new File(read(written));
        Map<String, Agreement> kept = kept();
        fitting(file, kept);
        List<HistoricAgreement> added = fresh(file, kept);
        return new AgreementPreview(
                drafts.keep(Kind.HISTORY_AGREEMENTS, csv, file, drafts.confirmedSoFar(Kind.HISTORY_AGREEMENTS), by),
                numbers(added),
                numbers(added.stream().filter(row -> row.consentOn() == null).toList()),
                numbers(lacking(file, kept).keySet()),
                notTaken(written, file, kept),
                numbers(added.stream().filter(this::isOver).toList()),
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
            if (!watch.isOfTheOrder(row)) {
                throw HistoryRows.bad(at + 1, "agreementOn", HistoryRule.RUNS);
            }
            if (row.consentOn() != null && row.consentOn().isAfter(watch.end(row))) {
                throw HistoryRows.bad(at + 1, "consentOn", HistoryRule.CONSENT_DAY);
            }
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
            if (known != null) {
                differences.refuse(row, known, no);
            } else if (!watch.isLeft(row)) {
                throw HistoryRows.bad(no, "agreementOn", HistoryRule.RUNS);
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

    /** Cells that differ from what is in without contradicting it: {@code agreement: column}. */
    private List<String> notTaken(List<AgreementRow> written, File file, Map<String, Agreement> kept) {
        List<String> notTaken = new ArrayList<>();
        for (int at = 0; at < written.size(); at++) {
            HistoricAgreement row = file.rows().get(at);
            Agreement known = kept.get(row.number());
            if (known != null) {
                differences
                        .notTaken(written.get(at), row, known, at + 1)
                        .forEach(column -> notTaken.add(row.number() + ": " + column));
            }
        }
        return notTaken;
    }

    /** Whether the agreement's years have passed; its last figures may still be due. */
    private boolean isOver(HistoricAgreement row) {
        return !watch.end(row).isAfter(Kazakhstan.dayOf(clock.instant()));
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
