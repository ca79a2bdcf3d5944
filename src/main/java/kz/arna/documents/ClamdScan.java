package kz.arna.documents;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** ClamAV's daemon, by its command INSTREAM: chunks with their length before them, a zero length at the end. */
final class ClamdScan implements VirusScan {

    private static final Logger LOG = LoggerFactory.getLogger(ClamdScan.class);
    private static final int CHUNK = 64 * 1024;

    private final String host;
    private final int port;
    private final Duration timeout;

    ClamdScan(String hostAndPort, Duration timeout) {
        int colon = hostAndPort.lastIndexOf(':');
        this.host = hostAndPort.substring(0, colon);
        this.port = Integer.parseInt(hostAndPort.substring(colon + 1));
        this.timeout = timeout;
    }

    @Override
    public String scan(Path file) {
        String verdict;
        try {
            verdict = ask(file);
        } catch (IOException e) {
            LOG.warn("the virus scanner did not answer: {}", e.getClass().getSimpleName());
            throw new Rejected(Problems.of("VIRUS_SCAN_UNAVAILABLE"));
        }
        if (verdict.endsWith("FOUND")) {
            throw new Rejected(Problems.of("VIRUS_FOUND"));
        }
        if (!verdict.endsWith("OK")) {
            throw new Rejected(Problems.of("VIRUS_SCAN_UNAVAILABLE"));
        }
        return "CLEAN";
    }

    private String ask(Path file) throws IOException {
        try (Socket socket = new Socket();
                InputStream document = Files.newInputStream(file)) {
            socket.connect(new InetSocketAddress(host, port), (int) timeout.toMillis());
            socket.setSoTimeout((int) timeout.toMillis());
            DataOutputStream out = new DataOutputStream(socket.getOutputStream());
            out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
            byte[] chunk = new byte[CHUNK];
            for (int read = document.read(chunk); read > 0; read = document.read(chunk)) {
                out.writeInt(read);
                out.write(chunk, 0, read);
            }
            out.writeInt(0);
            out.flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                    .replace("\0", "")
                    .strip();
        }
    }
}
