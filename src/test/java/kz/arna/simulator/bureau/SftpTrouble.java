package kz.arna.simulator.bureau;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;

/** What goes wrong on the server; nothing until something is asked for. */
public final class SftpTrouble implements SftpEventListener {

    private static final long NEVER = Long.MAX_VALUE;

    private final AtomicLong breakAt = new AtomicLong(NEVER);
    private final AtomicLong moved = new AtomicLong();
    private volatile boolean full;
    private volatile boolean loginRefused;

    /** The connection breaks after so many bytes were read or written, once. */
    public void breakAfter(long bytes) {
        moved.set(0);
        breakAt.set(bytes);
    }

    /** The disk is full, or free again. */
    public void full(boolean isFull) {
        full = isFull;
    }

    void refuseLogin(boolean refused) {
        loginRefused = refused;
    }

    boolean acceptsLogin() {
        return !loginRefused;
    }

    @Override
    public void writing(
            ServerSession session, String handle, FileHandle file, long offset, byte[] bytes, int from, int length)
            throws IOException {
        if (full) {
            throw new IOException("No space left on device");
        }
        count(session, length);
    }

    @Override
    public void reading(
            ServerSession session, String handle, FileHandle file, long offset, byte[] bytes, int from, int length)
            throws IOException {
        count(session, length);
    }

    private void count(ServerSession session, int length) throws IOException {
        if (moved.addAndGet(length) > breakAt.get()) {
            breakAt.set(NEVER);
            session.close(true);
            throw new IOException("cut");
        }
    }
}
