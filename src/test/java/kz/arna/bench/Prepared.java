package kz.arna.bench;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.arna.base.Bin;
import kz.arna.support.GatewayClient;
import kz.arna.support.SampleApplication;
import kz.arna.support.SampleSigner;

/**
 * Signed applications, each different, in a file: signing is the clients' work and is done before any clock runs. They come
 * from many companies, each with a certificate of its own. The file holds, for each, its length (4 bytes) and the
 * envelope as it is posted.
 */
final class Prepared {

    private static final int COMPANIES = 200;
    private static final int CHUNK = 1_000;

    private final Path folder;

    private Prepared(Path folder) {
        this.folder = folder;
    }

    /** At least so many, filed on that day; made once a day. */
    static Prepared of(int count, LocalDate day) {
        Path folder = Child.LOGS.resolve("prepared-" + day + "-" + count);
        try {
            if (!Files.exists(folder)) {
                make(folder, count, day);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the applications could not be prepared", e);
        }
        return new Prepared(folder);
    }

    Path file() {
        return folder.resolve("applications");
    }

    /** The documents that they refer to. */
    List<Path> documents() {
        try (Stream<Path> documents = Files.list(folder.resolve("documents"))) {
            return documents.toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void make(Path folder, int count, LocalDate day) throws IOException {
        Path draft = Files.createTempDirectory(Files.createDirectories(Child.LOGS), "preparing");
        Files.createDirectories(draft.resolve("documents"));
        List<SampleApplication> samples = companies(day);
        for (SampleApplication sample : samples) {
            for (var document : sample.documents().entrySet()) {
                Files.write(draft.resolve("documents").resolve(document.getKey()), document.getValue());
            }
        }
        try (DataOutputStream file =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(draft.resolve("applications"))))) {
            for (int from = 0; from < count; from += CHUNK) {
                List<byte[]> envelopes = IntStream.range(from, Math.min(count, from + CHUNK))
                        .parallel()
                        .mapToObj(n -> envelope(samples.get(n % COMPANIES), n))
                        .toList();
                for (byte[] envelope : envelopes) {
                    file.writeInt(envelope.length);
                    file.write(envelope);
                }
            }
        }
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<SampleApplication> companies(LocalDate day) {
        List<SampleApplication> samples = new ArrayList<>();
        for (int number = 1; samples.size() < COMPANIES; number++) {
            String stem = "190340" + "%05d".formatted(number);
            IntStream.range(0, 10)
                    .mapToObj(digit -> stem + digit)
                    .filter(Bin::isValid)
                    .findFirst()
                    .ifPresent(bin ->
                            samples.add(SampleApplication.inOrder(bin, "«Өндіріс " + bin.substring(6) + "» ЖШС", day)));
        }
        return samples;
    }

    private static byte[] envelope(SampleApplication company, int n) {
        SampleApplication application = company.copy();
        application.line().withObject("contract").put("number", "17-С/" + n);
        byte[] signature = SampleSigner.sign(application);
        return GatewayClient.envelope("bench-" + n, application.bytes(), signature)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
