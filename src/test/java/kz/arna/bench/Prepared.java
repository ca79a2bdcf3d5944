package kz.arna.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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

    /** Enough for a smoke run. */
    static final int FEW = 400;

    private static final int MOST_COMPANIES = 200;
    private static final int LEAST_COMPANIES = 10;
    private static final int OF_ONE_COMPANY = 50;

    private static final int CHUNK = 1_000;
    private static final String TESTS =
            "Пластик есік пен терезе блоктарының беріктігін, жылу өткізгіштігін және ауа өткізгіштігін"
                    + " аккредиттелген зертханада сынау";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path folder;

    private Prepared(Path folder) {
        this.folder = folder;
    }

    /** At least so many, filed on that day; what was made on that day before is used again. */
    static Prepared of(int count, LocalDate day) {
        String prefix = "prepared-" + day + "-";
        try (Stream<Path> earlier = Files.list(Files.createDirectories(Child.LOGS))) {
            Optional<Path> enough = earlier.filter(
                            folder -> folder.getFileName().toString().startsWith(prefix))
                    .filter(folder -> made(folder, prefix) >= count)
                    .min(Comparator.comparingInt(folder -> made(folder, prefix)));
            if (enough.isPresent()) {
                return new Prepared(enough.get());
            }
            Path folder = Child.LOGS.resolve(prefix + count);
            make(folder, count, day);
            return new Prepared(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the applications could not be prepared", e);
        }
    }

    private static int made(Path folder, String prefix) {
        return Integer.parseInt(folder.getFileName().toString().substring(prefix.length()));
    }

    Path file() {
        return folder.resolve("applications");
    }

    /** Mean size of what is signed: the application itself, without envelope and signature. */
    long signedBytes() {
        try {
            Posts posts = Posts.of(file());
            return Math.round(IntStream.range(0, Math.min(FEW, posts.count()))
                    .mapToObj(posts::body)
                    .mapToInt(Prepared::signed)
                    .average()
                    .orElse(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int signed(byte[] envelope) {
        try {
            return JSON.readTree(envelope).path("application").binaryValue().length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        List<SampleApplication> samples =
                companies(Math.clamp(count / OF_ONE_COMPANY, LEAST_COMPANIES, MOST_COMPANIES), day);
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
                        .mapToObj(n -> envelope(samples.get(n % samples.size()), n))
                        .toList();
                for (byte[] envelope : envelopes) {
                    file.writeInt(envelope.length);
                    file.write(envelope);
                }
            }
        }
        Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    }

    private static List<SampleApplication> companies(int count, LocalDate day) {
        List<SampleApplication> samples = new ArrayList<>();
        for (int number = 1; samples.size() < count; number++) {
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
        application.line().put("name", TESTS);
        byte[] signature = SampleSigner.sign(application);
        return GatewayClient.envelope("bench-" + n, application.bytes(), signature)
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
