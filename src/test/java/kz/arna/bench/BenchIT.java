package kz.arna.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The benchmarks run: for a few seconds, by their own commands, without thresholds. */
class BenchIT {

    private static final Logger LOG = LoggerFactory.getLogger(BenchIT.class);

    @ParameterizedTest
    @CsvSource({
        "accept, bare, nothing but 201",
        "decide, time to proposal, nothing but 201",
        "statistics, ratio, 'every row applied, with 256 MB of heap'"
    })
    void benchmark_runs(String what, String says, String target) throws IOException, InterruptedException {
        Path folder = Path.of(System.getProperty("arna.basedir", "."));
        Path output = Files.createDirectories(folder.resolve("target/bench")).resolve("smoke-" + what + ".txt");
        ProcessBuilder builder = new ProcessBuilder("bash", "bench/" + what, "--smoke")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ARNA_BENCH_JAR", Objects.requireNonNull(System.getProperty("arna.jar")));
        builder.environment().put("ARNA_BENCH_CLASSPATH", classPath());
        Process process = builder.start();
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroy();
        }
        String said = Files.readString(output, StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains(says).containsPattern(Pattern.quote(target) + " +met");
        said.lines().filter(line -> line.contains(says)).forEach(line -> LOG.info("{}: {}", what, line.strip()));
    }

    private static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }
}
