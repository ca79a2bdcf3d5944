package kz.arna.statistics.inbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kz.arna.base.Sha256;
import kz.arna.statistics.BureauFolders;
import kz.arna.statistics.BureauFolders.RemoteFile;
import kz.arna.statistics.BureauRefused;
import kz.arna.statistics.StatisticsSettings;
import kz.arna.statistics.UnreadFiles;
import kz.arna.statistics.file.FileName;
import kz.arna.statistics.file.Manifest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks at the folder. A file is whole when its manifest agrees with its size, or, without one, when nothing has changed
 * for a while; the same file of another size or time is another sighting.
 */
final class FolderWatch {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    private final BureauFolders folders;
    private final Sightings sightings;
    private final Archive archive;
    private final UnreadFiles manifests;
    private final String folder;
    private final StatisticsSettings.Inbox settings;

    FolderWatch(
            BureauFolders folders,
            Sightings sightings,
            Archive archive,
            UnreadFiles manifests,
            StatisticsSettings settings) {
        this.folders = folders;
        this.sightings = sightings;
        this.archive = archive;
        this.manifests = manifests;
        this.folder = settings.folders().in();
        this.settings = settings.inbox();
    }

    /** One look; notes what lies there and which of it is whole. */
    void look() throws IOException {
        Instant begun = sightings.now();
        Map<String, RemoteFile> listed = new TreeMap<>();
        Set<String> unread = new HashSet<>();
        folders.list(folder).stream()
                .filter(file -> !FileName.isUnfinished(file.name()))
                .forEach(file -> listed.put(file.name(), file));
        for (RemoteFile file : listed.values()) {
            Optional<FileName> name = FileName.parse(file.name());
            if (name.isPresent()) {
                Optional<Sightings.Sighting> sighting = sightings.see(folder, file, FileState.SEEN, begun);
                if (sighting.isPresent() && sighting.get().isOpen()) {
                    note(
                            file,
                            sighting.get(),
                            Optional.ofNullable(listed.get(name.get().manifest())),
                            unread);
                }
            } else if (!belongsToAFile(file.name(), listed)) {
                strange(file, begun);
            }
        }
        manifests.looked(unread);
        sightings.forget(folder, begun);
    }

    private void note(RemoteFile file, Sightings.Sighting sighting, Optional<RemoteFile> manifest, Set<String> unread)
            throws IOException {
        if (manifest.isPresent()) {
            String text = read(manifest.get(), unread);
            Manifest said = Manifest.read(text).manifest();
            boolean agrees = said != null && said.bytes() == file.size();
            if (agrees || sighting.isOlderThan(settings.manifestPatience())) {
                sightings.complete(sighting.id(), archive.sealed(sighting.id(), text));
            }
        } else if (sighting.isOlderThan(settings.stableFor())) {
            sightings.complete(sighting.id(), null);
        }
    }

    /** A manifest that is too long, or that the server does not give us, is none; its file is then refused in its time. */
    private String read(RemoteFile manifest, Set<String> unread) throws IOException {
        if (manifest.size() > Manifest.LARGEST) {
            return "";
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        try {
            folders.fetch(folder, manifest.name(), text);
        } catch (BureauRefused e) {
            // Whatever lies beside it is read on.
            unread.add(manifest.name());
            return "";
        }
        return Manifest.text(text.toByteArray());
    }

    /** A manifest goes with its file; one that waits for it is strange only after a while. */
    private static boolean belongsToAFile(String name, Map<String, RemoteFile> listed) {
        return FileName.ofManifest(name).filter(listed::containsKey).isPresent();
    }

    private void strange(RemoteFile file, Instant begun) {
        boolean early =
                FileName.ofManifest(file.name()).flatMap(FileName::parse).isPresent()
                        && file.modified().isAfter(sightings.now().minus(settings.manifestPatience()));
        if (early) {
            return;
        }
        // Whoever chose the name chose what would stand in logs and on screens.
        boolean plain = file.name().matches("[\\p{L}0-9._ -]{1,100}");
        String shown = plain
                ? file.name()
                : "name-"
                        + Sha256.hex(file.name().getBytes(StandardCharsets.UTF_8))
                                .substring(0, 16);
        RemoteFile noted = new RemoteFile(shown, file.size(), file.modified());
        if (sightings
                .see(folder, noted, FileState.STRANGE, begun)
                .filter(seen -> !seen.isOlderThan(Duration.ofSeconds(1)))
                .isEmpty()) {
            return;
        }
        LOG.warn("a file in the Bureau's folder has no name of the agreement and is left alone");
    }
}
