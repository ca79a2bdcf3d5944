package kz.arna.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;

/** Spools, hashes, checks and only then stores. */
final class CheckedAttachments implements Attachments {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Spool spool;
    private final VirusScan scan;
    private final AttachmentStore store;

    CheckedAttachments(Spool spool, VirusScan scan, AttachmentStore store) {
        this.spool = spool;
        this.scan = scan;
        this.store = store;
    }

    @Override
    public Receipt store(String client, String sha256, InputStream bytes) throws IOException {
        if (!SHA256.matcher(sha256).matches()) {
            throw new Rejected(Problems.of("SHA256_MALFORMED"));
        }
        try (Spool.Spooled document = spool.take(bytes)) {
            if (document.size() == 0) {
                throw new Rejected(Problems.of("BODY_EMPTY"));
            }
            if (!document.sha256().equals(sha256)) {
                throw new Rejected(Problems.of("SHA256_MISMATCH"));
            }
            StoredAttachment attachment = check(document);
            return new Receipt(attachment, store.put(client, attachment, document.file()));
        }
    }

    private StoredAttachment check(Spool.Spooled document) {
        PdfCheck.Seen seen = PdfCheck.check(document.file());
        return new StoredAttachment(
                document.sha256(),
                document.size(),
                seen.pages(),
                seen.look().colourImages(),
                seen.look().textLayer(),
                scan.scan(document.file()));
    }

    @Override
    public Set<String> notGranted(String client, Collection<String> sha256) {
        Set<String> missing = new LinkedHashSet<>(sha256);
        if (!missing.isEmpty()) {
            store.granted(client, missing).forEach(missing::remove);
        }
        return missing;
    }

    @Override
    public Optional<StoredAttachment> find(String sha256) {
        return SHA256.matcher(sha256).matches() ? store.find(sha256) : Optional.empty();
    }

    @Override
    public InputStream open(String sha256) {
        return new ChunkStream(no -> store.chunk(sha256, no));
    }
}
