package kz.arna.statistics.consent;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.arna.exchange.PartnerAnswers;
import kz.arna.exchange.Receipt;
import kz.arna.statistics.BureauFolders;
import kz.arna.statistics.BureauFolders.RemoteFile;
import kz.arna.statistics.BureauRefused;
import kz.arna.statistics.StatisticsSettings;
import kz.arna.statistics.UnreadFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes the Bureau's receipts in like any other answer that comes later, then moves each to the archive. A receipt that
 * was taken but not moved is taken once more, which changes nothing. {@code arna.statistics.receipts} counts what came by
 * outcome: that of the answer, or {@code TOO_LARGE}; of what the server does not give us see {@link UnreadFiles}.
 */
@Component
class ReceiptFolder {

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptFolder.class);
    private static final Pattern NAME = Pattern.compile("(CONSENT-\\d{6})\\.csv(?:\\.pgp)?\\.receipt\\.json");
    private static final int LARGEST = 2_000_000;

    private final BureauFolders folders;
    private final PartnerAnswers answers;
    private final StatisticsSettings.Folders names;
    private final Clock clock;
    private final MeterRegistry registry;
    private final UnreadFiles unread;

    ReceiptFolder(
            BureauFolders folders,
            PartnerAnswers answers,
            StatisticsSettings settings,
            MeterRegistry registry,
            Clock clock) {
        this.folders = folders;
        this.answers = answers;
        this.names = settings.folders();
        this.clock = clock;
        this.registry = registry;
        this.unread =
                new UnreadFiles(registry, clock, "receipts", settings.inbox().alarmAfter());
    }

    /** Takes all that lie there, once answers can be read; returns how many. Files of other names are left alone. */
    int take() throws IOException {
        if (!answers.ready()) {
            return 0;
        }
        int taken = 0;
        Set<String> refused = new HashSet<>();
        for (RemoteFile file : listed()) {
            Matcher name = NAME.matcher(file.name());
            if (name.matches()) {
                try {
                    take(file, name.group(1));
                    taken++;
                } catch (BureauRefused e) {
                    // What the server does not give us, or does not let us move, holds up no other.
                    refused.add(file.name());
                }
            }
        }
        unread.looked(refused);
        return taken;
    }

    private List<RemoteFile> listed() throws IOException {
        try {
            return folders.list(names.outReceipts());
        } catch (BureauRefused e) {
            unread.looked(Set.of(names.outReceipts()));
            throw e;
        }
    }

    /** Nobody looks on this node. */
    void rest() {
        unread.rest();
    }

    private void take(RemoteFile file, String correlation) throws IOException {
        if (file.size() > LARGEST) {
            count("TOO_LARGE");
            LOG.error("the receipt {} is larger than any receipt; moved away unread", file.name());
            archive(file.name(), ".unread");
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        folders.fetch(names.outReceipts(), file.name(), bytes);
        Receipt.Outcome outcome = answers.receive(
                        OutgoingBatches.PARTNER,
                        OutgoingBatches.MESSAGE,
                        correlation,
                        bytes.toByteArray(),
                        Map.of("Content-Type", "application/json"))
                .outcome();
        count(outcome.name());
        switch (outcome) {
            case ACCEPTED, DUPLICATE, POSTPONED -> archive(file.name(), "");
            case BROKEN, UNHANDLED, UNKNOWN -> {
                LOG.error("the receipt {} says nothing to us: {}", file.name(), outcome);
                archive(file.name(), "." + outcome.name().toLowerCase(java.util.Locale.ROOT));
            }
        }
    }

    private void count(String outcome) {
        registry.counter("arna.statistics.receipts", "outcome", outcome).increment();
    }

    private void archive(String name, String ending) throws IOException {
        try {
            folders.rename(names.outReceipts(), name, names.done(), name + ending);
        } catch (BureauRefused taken) {
            // A second receipt of one name, or another node moved it: only the first case needs another name.
            folders.rename(names.outReceipts(), name, names.done(), name + ending + "." + clock.millis());
        }
    }
}
