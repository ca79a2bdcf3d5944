package kz.arna.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;

/** What a number was measured on. */
final class Machine {

    private static final double TICKS = 100;

    private Machine() {}

    static String cores() {
        return Runtime.getRuntime().availableProcessors() + " (" + processor() + ")";
    }

    static String jdk() {
        return Runtime.version() + " " + System.getProperty("java.vm.name");
    }

    /** The commit of the checkout, with a mark when files differ from it. */
    static String commit() {
        String commit = output("git", "rev-parse", "--short=10", "HEAD");
        return output("git", "status", "--porcelain", "--untracked-files=no").isBlank()
                ? commit
                : commit + " with changes";
    }

    /** Processor time of a process and its children by Linux's own count; elsewhere that of the process alone. */
    static double processorSeconds(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToDouble(Machine::ownSeconds)
                .sum();
    }

    private static double ownSeconds(ProcessHandle process) {
        Path stat = Path.of("/proc", Long.toString(process.pid()), "stat");
        try {
            String text = Files.readString(stat);
            String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ", -1);
            // utime and stime, and those of children that have ended.
            long ticks = 0;
            for (int field = 11; field <= 14; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks / TICKS;
        } catch (IOException e) {
            return process.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1_000.0;
        }
    }

    private static String processor() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException | UncheckedIOException e) {
            return System.getProperty("os.arch");
        }
    }

    private static String output(String... command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return process.waitFor() == 0 ? output : "unknown";
        } catch (IOException e) {
            return "unknown";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unknown";
        }
    }
}
