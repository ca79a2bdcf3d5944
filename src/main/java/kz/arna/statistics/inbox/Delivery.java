package kz.arna.statistics.inbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import kz.arna.base.Sha256;
import kz.arna.statistics.BureauFolders;
import kz.arna.statistics.BureauFolders.RemoteFile;
import kz.arna.statistics.StatFiles;
import kz.arna.statistics.StatisticsSettings;

/**
 * What is done on the Bureau's server once a file's verdict is committed. Each is done after a look at the folder: what
 * lies there already was done by somebody who could not say so any more.
 */
final class Delivery {

    private final BureauFolders folders;
    private final Archive archive;
    private final FileStore files;
    private final StatisticsSettings.Folders names;
    private final Steps.Transaction transaction;

    Delivery(
            BureauFolders folders,
            Archive archive,
            FileStore files,
            StatisticsSettings.Folders names,
            Steps.Transaction transaction) {
        this.folders = folders;
        this.archive = archive;
        this.files = files;
        this.names = names;
        this.transaction = transaction;
    }

    /** Writes receipt and error file. */
    void receipt(FileRow file) throws IOException {
        List<RemoteFile> there = folders.list(names.receipts());
        for (StatFiles.Paper paper : archive.papers(file.id())) {
            if (!lies(paper, there)) {
                folders.put(names.receipts(), paper.name(), paper.content());
            }
        }
        transaction.run(() -> files.moved(file, FileState.RECEIPTED));
    }

    private boolean lies(StatFiles.Paper paper, List<RemoteFile> there) throws IOException {
        boolean alike = there.stream()
                .anyMatch(file -> file.name().equals(paper.name()) && file.size() == paper.content().length);
        if (!alike) {
            return false;
        }
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        folders.fetch(names.receipts(), paper.name(), content);
        return Arrays.equals(content.toByteArray(), paper.content());
    }

    /**
     * Moves the file and its manifest out of the folder. What took the file's place meanwhile stays, for the next look: another
     * size or time tells it, or, since the server counts in seconds and times can be set, other bytes.
     */
    void putAway(FileRow file) throws IOException {
        List<RemoteFile> there = folders.list(file.folder());
        RemoteFile original = new RemoteFile(file.name(), file.size(), file.modified());
        boolean lies = there.contains(original);
        boolean another = lies
                ? !isStill(file)
                : there.stream().anyMatch(other -> other.name().equals(file.name()));
        if (lies && !another) {
            move(file.folder(), file.name());
        }
        // Also when somebody died between the two: a manifest left alone would never go. One that waits for the next
        // file of this name stays.
        String manifest = file.fileName().manifest();
        if (!another && there.stream().anyMatch(other -> other.name().equals(manifest))) {
            move(file.folder(), manifest);
        }
        transaction.run(() -> files.moved(file, FileState.ARCHIVED));
    }

    /** Whether the bytes there are those that the verdict is about; of a file refused unread nobody knows more than its size. */
    private boolean isStill(FileRow file) throws IOException {
        if (file.sha256() == null) {
            return true;
        }
        MessageDigest digest = Sha256.digest();
        folders.fetch(file.folder(), file.name(), new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return HexFormat.of().formatHex(digest.digest()).equals(file.sha256());
    }

    private void move(String folder, String name) throws IOException {
        List<String> taken = folders.list(names.done()).stream()
                .map(RemoteFile::name)
                .filter(other -> other.startsWith(name))
                .toList();
        String free = name;
        for (int i = 2; taken.contains(free); i++) {
            free = name + "." + i;
        }
        folders.rename(folder, name, names.done(), free);
    }
}
