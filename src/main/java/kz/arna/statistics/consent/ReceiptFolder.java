package kz.arna.statistics.consent;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.arna.exchange.PartnerAnswers;
import kz.arna.exchange.Receipt;
import kz.arna.statistics.BureauFolders;
import kz.arna.statistics.BureauFolders.RemoteFile;
import kz.arna.statistics.BureauRefused;
import kz.arna.statistics.StatisticsSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Takes the Bureau's receipts in like any other answer that comes later, then moves each to the archive. A receipt that
 * was taken but not moved is taken once more, which changes nothing.
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

    ReceiptFolder(BureauFolders folders, PartnerAnswers answers, StatisticsSettings settings, Clock clock) {
        this.folders = folders;
        this.answers = answers;
        this.names = settings.folders();
        this.clock = clock;
    }

    /** Takes all that lie there, once answers can be read; returns how many. Files of other names are left alone. */
    int take() throws IOException {
        if (!answers.ready()) {
            return 0;
        }
        int taken = 0;
        for (RemoteFile file : folders.list(names.outReceipts())) {
            Matcher name = NAME.matcher(file.name());
            if (name.matches() && tried(file, name.group(1))) {
                taken++;
            }
        }
        return taken;
    }

    /** A receipt that the server does not give us, or does not let us move, holds up no other. */
    private boolean tried(RemoteFile file, String correlation) throws IOException {
        try {
            take(file, correlation);
            return true;
        } catch (BureauRefused e) {
            LOG.error("the server does not let us take the receipt {}; a person must look", file.name());
            return false;
        }
    }

    private void take(RemoteFile file, String correlation) throws IOException {
        if (file.size() > LARGEST) {
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
        switch (outcome) {
            case ACCEPTED, DUPLICATE, POSTPONED -> archive(file.name(), "");
            case BROKEN, UNHANDLED, UNKNOWN -> {
                LOG.error("the receipt {} says nothing to us: {}", file.name(), outcome);
                archive(file.name(), "." + outcome.name().toLowerCase(java.util.Locale.ROOT));
            }
        }
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
