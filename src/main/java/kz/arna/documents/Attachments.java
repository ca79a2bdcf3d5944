package kz.arna.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** Documents by the SHA-256 of their bytes. */
public interface Attachments {

    /**
     * Stores a document and lets the client refer to it; the same bytes again change nothing.
     *
     * @param sha256 what the sender says it is: 64 lower-case hexadecimal characters
     * @throws kz.arna.base.Rejected if the bytes are not what the sender says, or no harmless PDF
     * @throws IOException if the sender's stream breaks off
     */
    Receipt store(String client, String sha256, InputStream bytes) throws IOException;

    /** Which of the documents the client may not refer to; the answer is the same whether they exist. */
    Set<String> notGranted(String client, Collection<String> sha256);

    /** What is known about a document. */
    Optional<StoredAttachment> find(String sha256);

    /** A document's bytes, fetched chunk by chunk while they are read; no connection is held between chunks. */
    InputStream open(String sha256);

    /**
     * What the sender is told.
     *
     * @param created false when this client had sent the same bytes before
     */
    record Receipt(StoredAttachment attachment, boolean created) {}
}
