package kz.arna.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program of the benchmark in a process of its own, which says what it has to say in lines of JSON. */
final class Child implements AutoCloseable {

    static final Path LOGS = Path.of("target", "bench");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SECONDS_TO_STOP = 15;

    private final String name;
    private final Process process;
    private final BufferedReader lines;

    private Child(String name, Process process) {
        this.name = name;
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Starts a program of the test class path; what it writes to its error output goes to {@code target/bench}. */
    static Child start(String name, Class<?> program, List<String> jvmOptions, Object... arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        try {
            Files.createDirectories(LOGS);
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.redirectError(LOGS.resolve(name + ".log").toFile());
            return new Child(name, builder.start());
        } catch (IOException e) {
            throw new UncheckedIOException(name + " could not be started", e);
        }
    }

    /** The next line that the program says; lines that are not JSON are passed over. */
    JsonNode says() {
        try {
            String line = lines.readLine();
            while (line != null && !line.startsWith("{")) {
                line = lines.readLine();
            }
            if (line == null) {
                throw new IllegalStateException(name + " ended without a word, see target/bench/" + name + ".log");
            }
            return JSON.readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Processor time that the process and its children have used, in seconds. */
    double processorSeconds() {
        return Machine.processorSeconds(process.toHandle());
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
