package kz.arna.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A TCP connection in the middle: holds back what a caller sends, loses it, or lets it arrive late. */
public final class Wire implements AutoCloseable {

    private final ServerSocket entrance;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicInteger held = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile CountDownLatch open = new CountDownLatch(0);
    private volatile Duration delay = Duration.ZERO;

    private Wire(ServerSocket entrance, int target) {
        this.entrance = entrance;
        this.target = target;
    }

    /** A wire to a port of this machine. */
    public static Wire to(int target) {
        try {
            Wire wire = new Wire(new ServerSocket(0, 512, InetAddress.getLoopbackAddress()), target);
            Thread.ofVirtual().name("wire").start(wire::accept);
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException("the wire has no port", e);
        }
    }

    /** Where the caller connects to. */
    public int port() {
        return entrance.getLocalPort();
    }

    /** From now on nothing that a caller sends arrives. */
    public void hold() {
        open = new CountDownLatch(1);
    }

    /** Messages that do not arrive at present. */
    public int held() {
        return held.get();
    }

    /** Breaks all connections with what they hold, and is open again for new ones. */
    public void lose() {
        sockets.forEach(Wire::close);
        sockets.clear();
        open.countDown();
    }

    /** Everything that a caller sends arrives so much later. */
    public void delay(Duration each) {
        delay = each;
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lose();
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket caller = entrance.accept();
                Socket partner = new Socket(InetAddress.getLoopbackAddress(), target);
                caller.setTcpNoDelay(true);
                partner.setTcpNoDelay(true);
                sockets.add(caller);
                sockets.add(partner);
                Thread.ofVirtual().start(() -> pump(caller, partner, true));
                Thread.ofVirtual().start(() -> pump(partner, caller, false));
            } catch (IOException e) {
                // The entrance was closed, or the partner is away: the caller notices.
                continue;
            }
        }
    }

    private void pump(Socket from, Socket to, boolean outward) {
        byte[] buffer = new byte[64 * 1024];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (outward) {
                    travel();
                }
                out.write(buffer, 0, n);
            }
        } catch (IOException e) {
            // Either end has gone; the other one is closed with it.
            return;
        } finally {
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private void travel() throws InterruptedIOException {
        held.incrementAndGet();
        try {
            open.await();
            if (delay.isPositive() && closed.await(delay.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new InterruptedIOException("the wire is cut");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the wire is cut");
        } finally {
            held.decrementAndGet();
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
