package kz.arna.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Sha256;
import kz.arna.simulator.bureau.BureauServer;
import org.awaitility.Awaitility;

/** The Bureau's own programs, as {@code docs/statistics-exchange.md} tells its IT to write them. */
final class BureauOffice {

    private static final String HEADER = "bin;form;section;line;quarter;activity_kind;activity;unit;value\n";
    private static final String MANIFEST = ".manifest.json";
    private static final String RECEIPT = ".receipt.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final BureauServer server;

    BureauOffice(BureauServer server) {
        this.server = server;
    }

    /** Waits for a whole list of consents and gives its rows, the header first. */
    List<String> list(String name) {
        Path manifest = server.folder("consents").resolve(name + MANIFEST);
        Awaitility.await(name).atMost(PATIENCE).until(() -> Files.exists(manifest));
        JsonNode promised = read(manifest);
        byte[] bytes = bytes(server.folder("consents").resolve(name));
        if (!Sha256.hex(bytes).equals(promised.path("sha256").asText())) {
            throw new IllegalStateException(name + " is not what its manifest says");
        }
        return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }

    /** From now on takes every list that comes, until the JVM ends. */
    void open(Clock clock) {
        Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("bureau-office").factory())
                .scheduleWithFixedDelay(() -> acceptLists(clock), 1, 1, TimeUnit.SECONDS);
    }

    private void acceptLists(Clock clock) {
        try (Stream<Path> files = Files.list(server.folder("consents"))) {
            files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(MANIFEST))
                    .map(name -> name.substring(0, name.length() - MANIFEST.length()))
                    .toList()
                    .forEach(name -> takeList(name, clock));
        } catch (IOException | UncheckedIOException e) {
            // A look at a folder in which something changes meanwhile: the next one is a second later.
            System.out.println("the Bureau's office looks again: " + e.getMessage());
        }
    }

    /** The agreement's section 1: a list that was taken does not stay there. */
    private void takeList(String name, Clock clock) {
        acceptList(name, clock);
        try {
            Files.delete(server.folder("consents").resolve(name + MANIFEST));
            Files.delete(server.folder("consents").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Says that the list was taken. */
    void acceptList(String name, Clock clock) {
        int rows = list(name).size() - 1;
        ObjectNode receipt = JSON.createObjectNode().put("file", name);
        receipt.put("sha256", Sha256.hex(bytes(server.folder("consents").resolve(name))));
        receipt.put("result", "ACCEPTED").put("rows", rows).put("receivedAt", Kazakhstan.text(clock.instant()));
        write("consents-receipts", name + RECEIPT, receipt.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Leaves a data file, its manifest last. */
    void bring(String name, List<String> rows) {
        byte[] table = (HEADER + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
        write("data", name, table);
        ObjectNode manifest = JSON.createObjectNode().put("file", name).put("bytes", table.length);
        manifest.put("sha256", Sha256.hex(table)).put("encoding", "UTF-8").put("rows", rows.size());
        write("data", name + MANIFEST, manifest.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Waits for the gateway's receipt for a data file. */
    JsonNode receipt(String name) {
        Path receipt = server.folder("data-receipts").resolve(name + RECEIPT);
        Awaitility.await(name).atMost(PATIENCE).until(() -> Files.exists(receipt));
        return read(receipt);
    }

    /** The error file that a receipt names. */
    List<String> errors(JsonNode receipt) {
        Path file =
                server.folder("data-receipts").resolve(receipt.path("errorFile").asText());
        return new String(bytes(file), StandardCharsets.UTF_8).lines().skip(1).toList();
    }

    private void write(String folder, String name, byte[] content) {
        try {
            Path part = Files.write(server.folder(folder).resolve(name + ".part"), content);
            Files.move(part, server.folder(folder).resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
