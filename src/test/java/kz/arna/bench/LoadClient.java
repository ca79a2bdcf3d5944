package kz.arna.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One client with one kept-alive connection, written on the bare socket: on a machine that the server shares, whatever the
 * client costs is taken from the server.
 */
final class LoadClient implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final int port;
    private final byte[] head;
    private final Map<String, Integer> answers = new TreeMap<>();
    private long[] nanos = new long[4096];
    private int count;
    private @Nullable Socket socket;
    private InputStream in = InputStream.nullInputStream();

    LoadClient(int port, String head) {
        this.port = port;
        this.head = head.getBytes(StandardCharsets.US_ASCII);
    }

    /** Posts and waits for the answer; latency counts from the due moment. */
    void post(byte[] body, long due) {
        String status;
        try {
            Socket open = connected();
            open.getOutputStream().write(request(body));
            status = answer();
        } catch (IOException e) {
            status = "no answer (" + e.getClass().getSimpleName() + ")";
            close();
        }
        answers.merge(status, 1, Integer::sum);
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = System.nanoTime() - due;
    }

    Map<String, Integer> answers() {
        return answers;
    }

    /** How long each took. */
    long[] nanos() {
        return Arrays.copyOf(nanos, count);
    }

    private byte[] request(byte[] body) {
        byte[] end = (body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(head, head.length + end.length + body.length);
        System.arraycopy(end, 0, request, head.length, end.length);
        System.arraycopy(body, 0, request, head.length + end.length, body.length);
        return request;
    }

    private Socket connected() throws IOException {
        Socket open = socket;
        if (open == null) {
            open = new Socket(InetAddress.getLoopbackAddress(), port);
            open.setTcpNoDelay(true);
            open.setSoTimeout(PATIENCE_MILLIS);
            in = new BufferedInputStream(open.getInputStream());
            socket = open;
        }
        return open;
    }

    /** The status; the body is read off. */
    private String answer() throws IOException {
        String status = line().split(" ", 3)[1];
        int length = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.contains("chunked");
            last |= lower.startsWith("connection:") && lower.contains("close");
        }
        if (chunked) {
            for (int chunk = chunk(); chunk > 0; chunk = chunk()) {
                in.skipNBytes(chunk + 2);
            }
            line();
        } else {
            in.skipNBytes(length);
        }
        if (last) {
            close();
        }
        return status;
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException("the server hung up");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        Socket open = socket;
        socket = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                answers.merge("connection not closed", 1, Integer::sum);
            }
        }
    }
}
