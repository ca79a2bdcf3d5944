package kz.arna.statistics.inbox;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.arna.base.Kazakhstan;
import kz.arna.statistics.BureauFolders;
import kz.arna.statistics.BureauFolders.RemoteFile;
import kz.arna.statistics.StatForm;
import kz.arna.statistics.StatisticsSettings;
import kz.arna.statistics.file.CheckResult;
import kz.arna.statistics.file.Coverage;
import kz.arna.statistics.file.ErrorFile;
import kz.arna.statistics.file.FileCheck;
import kz.arna.statistics.file.FileError;
import kz.arna.statistics.file.FileKind;
import kz.arna.statistics.file.FileName;
import kz.arna.statistics.file.FileRule;
import kz.arna.statistics.file.Manifest;
import kz.arna.statistics.pgp.PgpKey;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the folder into staging: fetches the original into the archive, and reads its rows out of it. */
final class Intake {

    private final BureauFolders folders;
    private final Archive archive;
    private final FileStore files;
    private final Staging staging;
    private final Receipts receipts;
    private final Steps.Transaction transaction;
    private final JdbcClient jdbc;
    private final Clock clock;
    private final StatisticsSettings.Inbox settings;
    private final @Nullable PgpKey key;

    Intake(
            BureauFolders folders,
            Archive archive,
            FileStore files,
            Staging staging,
            Receipts receipts,
            Steps.Transaction transaction,
            JdbcClient jdbc,
            Clock clock,
            StatisticsSettings.Inbox settings,
            @Nullable PgpKey key) {
        this.folders = folders;
        this.archive = archive;
        this.files = files;
        this.staging = staging;
        this.receipts = receipts;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
        this.key = key;
    }

    /** An archived original. */
    private record Original(UUID writer, String sha256) {}

    /** The step of a claimed file. */
    void step(FileRow file) throws IOException {
        Manifest.Reading said = archive.manifest(file).map(Manifest::read).orElse(null);
        FileError fault = faultOf(file, said);
        if (fault != null) {
            transaction.run(() -> refuse(file, null, CheckResult.refused(fault)));
            return;
        }

        Original original = file.sha256() == null || file.original() == null
                ? fetch(file)
                : new Original(file.original(), file.sha256());
        if (original == null) {
            transaction.run(() -> files.vanished(file));
        } else {
            judge(file, said == null ? null : said.manifest(), original);
        }
    }

    private @Nullable FileError faultOf(FileRow file, Manifest.@Nullable Reading said) {
        if (file.size() > settings.largestFile()) {
            return FileError.ofFile(FileRule.FILE_TOO_LARGE);
        }
        if (file.fileName().encrypted() && key == null) {
            return FileError.ofFile(FileRule.ENCRYPTION);
        }
        if (said == null || said.manifest() == null) {
            return said == null ? null : said.fault();
        }
        return said.manifest().faultFor(file.name(), file.size());
    }

    /** Archives the original; null when the file changed or went while it was read. */
    private @Nullable Original fetch(FileRow file) throws IOException {
        if (!lies(file)) {
            return null;
        }
        String sha256;
        try (ArchiveWriter original = archive.write(file.id(), file.leaseToken())) {
            folders.fetch(file.folder(), file.name(), original);
            if (original.size() != file.size()) {
                return null;
            }
            sha256 = original.sha256();
        }
        // Whoever writes into a file while it is read changes its size or time.
        return lies(file) ? new Original(file.leaseToken(), sha256) : null;
    }

    private boolean lies(FileRow file) throws IOException {
        RemoteFile claimed = new RemoteFile(file.name(), file.size(), file.modified());
        return folders.list(file.folder()).contains(claimed);
    }

    private void judge(FileRow file, @Nullable Manifest manifest, Original original) throws IOException {
        String sha256 = original.sha256();
        FileError otherBytes = manifest == null ? null : manifest.faultFor(sha256);
        if (otherBytes != null) {
            transaction.run(() -> refuse(file, original, CheckResult.refused(otherBytes)));
            return;
        }
        try {
            transaction.call(() -> {
                Optional<FileStore.Twin> first = files.sameBytes(file, sha256);
                if (first.isPresent() && !first.get().applied()) {
                    throw new TwiceAtOnce(null);
                }
                if (first.isPresent() && stillStands(file.fileName(), first.get())) {
                    duplicate(file, original, first.get().id());
                } else if (files.nameWasUsed(file, sha256)) {
                    refuse(file, original, CheckResult.refused(FileRule.NAME_USED));
                } else {
                    files.archived(file, original.writer(), sha256);
                    stage(file, manifest, original);
                }
            });
        } catch (DuplicateKeyException e) {
            // Another node is staging the same bytes under another name; at the next try they are known.
            throw new TwiceAtOnce(e);
        }
    }

    /** Whether the same bytes would change nothing: no value was replaced since, and nothing put aside could be taken now. */
    private boolean stillStands(FileName name, FileStore.Twin first) {
        StatForm form = name.form();
        boolean consentsChanged = first.aside()
                && form != null
                && !ConsentCover.fingerprint(jdbc, form.index(), name.period()).equals(first.cover());
        return !first.overtaken() && !consentsChanged;
    }

    private void stage(FileRow file, @Nullable Manifest manifest, Original original) throws IOException {
        FileName name = file.fileName();
        Coverage coverage = Coverage.UNKNOWN;
        if (name.kind() == FileKind.DATA) {
            String form = Objects.requireNonNull(name.form()).index();
            // The fingerprint is taken first: a consent that changes between the two is noticed when applying.
            files.covered(file, ConsentCover.fingerprint(jdbc, form, name.period()));
            coverage = ConsentCover.load(jdbc, form, name.period());
        }
        FileCheck check =
                new FileCheck(name, manifest, Kazakhstan.dayOf(clock.instant()), coverage, settings.mostErrors());
        CheckResult result = staging.fill(file.id(), check, () -> content(file, original));
        staging.forgetAside(file.id());
        StatForm form = name.form();
        if (result.aside() > 0 && form != null) {
            staging.putAside(file.id(), form.index(), name.period());
        }
        int delivery = files.delivery(file);
        if (!result.isClean()) {
            staging.drop(file.id());
            archive.keep(file.id(), name.errors(delivery), ErrorFile.write(result));
        }
        files.counted(file, result.rows(), result.accepted(), result.aside(), result.errorCount());
        files.moved(file, FileState.STAGED);
    }

    private InputStream content(FileRow file, Original original) throws IOException {
        InputStream archived = archive.open(file.id(), original.writer());
        return key == null || !file.fileName().encrypted() ? archived : key.open(archived, settings.largestFile());
    }

    private void duplicate(FileRow file, Original original, UUID first) {
        files.delivery(file);
        forgetStaged(file);
        files.counted(file, 0, 0, 0, 0);
        files.saidAgain(file, first);
        files.judged(file, FileVerdict.DUPLICATE, first);
        files.archived(file, original.writer(), original.sha256());
        receipts.write(file);
        files.moved(file, FileState.CHECKED);
    }

    /** Refuses a file of which no row was read; what its bytes are is told where they were fetched. */
    private void refuse(FileRow file, @Nullable Original original, CheckResult result) {
        forgetStaged(file);
        archive.keep(file.id(), file.fileName().errors(files.delivery(file)), ErrorFile.write(result));
        files.counted(file, 0, 0, 0, result.errorCount());
        files.judged(file, FileVerdict.REFUSED, null);
        if (original != null) {
            files.archived(file, original.writer(), original.sha256());
        }
        receipts.write(file);
        files.moved(file, FileState.CHECKED);
    }

    /** What an earlier try staged, before consents changed or another file came in between. */
    private void forgetStaged(FileRow file) {
        staging.drop(file.id());
        staging.forgetAside(file.id());
    }
}
