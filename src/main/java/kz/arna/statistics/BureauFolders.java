package kz.arna.statistics;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/**
 * The folders that the Bureau and the gateway share on an SFTP server; the gateway is always the client. Nothing here may
 * be called inside a transaction. Names are plain file names: an implementation refuses separators and dots alone.
 */
public interface BureauFolders {

    /** The Bureau's name among the partners, under which operators pause it. */
    String PARTNER = "bns";

    /**
     * Regular files of the folder; no subfolders, no links. Names are as the server says them, not checked.
     *
     * @param folder path from the login's root, e.g. {@code in}
     * @throws IOException when the folder cannot be read; also when the host key or our own key is not accepted
     */
    List<RemoteFile> list(String folder) throws IOException;

    /**
     * Writes the file's bytes as they arrive; memory does not grow with the file.
     *
     * @throws IOException when the file could not be read to its end
     */
    void fetch(String folder, String name, OutputStream to) throws IOException;

    /** Writes a file under a temporary name and renames it: no reader sees it half-written. A file of that name is replaced. */
    void put(String folder, String name, byte[] content) throws IOException;

    /** Renames within the server. Fails if the file is not there or the new name is taken. */
    void rename(String folder, String name, String toFolder, String toName) throws IOException;

    /**
     * A file as the server lists it.
     *
     * @param size bytes
     * @param modified with a precision of seconds
     */
    record RemoteFile(String name, long size, Instant modified) {}
}
