package kz.arna.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import kz.arna.base.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClamdScanTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void sends_the_whole_document_and_believes_the_daemon() throws Exception {
        byte[] document = new byte[200_000];
        try (ServerSocket daemon = daemon()) {
            CompletableFuture<Integer> received = CompletableFuture.supplyAsync(() -> serve(daemon, "stream: OK\0"));
            assertThat(scan(daemon, document)).isEqualTo("CLEAN");
            assertThat(received.get()).isEqualTo(document.length);
        }
    }

    @Test
    void refuses_what_the_daemon_found() throws Exception {
        try (ServerSocket daemon = daemon()) {
            CompletableFuture.supplyAsync(() -> serve(daemon, "stream: Eicar-Signature FOUND\0"));
            assertThatThrownBy(() -> scan(daemon, new byte[] {1}))
                    .isInstanceOf(Rejected.class)
                    .hasMessage("VIRUS_FOUND");
        }
    }

    @Test
    void neither_an_error_nor_silence_is_clean() throws Exception {
        try (ServerSocket daemon = daemon()) {
            CompletableFuture.supplyAsync(() -> serve(daemon, "INSTREAM size limit exceeded. ERROR\0"));
            assertThatThrownBy(() -> scan(daemon, new byte[] {1})).hasMessage("VIRUS_SCAN_UNAVAILABLE");
            assertThatThrownBy(() -> scan(daemon, new byte[] {1})).hasMessage("VIRUS_SCAN_UNAVAILABLE");
        }
    }

    private String scan(ServerSocket daemon, byte[] document) throws IOException {
        Path file = Files.write(folder.resolve("document"), document);
        return new ClamdScan("localhost:" + daemon.getLocalPort(), Duration.ofMillis(500)).scan(file);
    }

    private static ServerSocket daemon() throws IOException {
        return new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    private static int serve(ServerSocket daemon, String verdict) {
        try (Socket socket = daemon.accept()) {
            DataInputStream in = new DataInputStream(socket.getInputStream());
            assertThat(new String(in.readNBytes(10), StandardCharsets.US_ASCII)).isEqualTo("zINSTREAM\0");
            int total = 0;
            for (int length = in.readInt(); length > 0; length = in.readInt()) {
                total += in.readNBytes(length).length;
            }
            socket.getOutputStream().write(verdict.getBytes(StandardCharsets.US_ASCII));
            return total;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
