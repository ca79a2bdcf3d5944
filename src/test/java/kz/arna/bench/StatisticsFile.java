package kz.arna.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import kz.arna.base.Bin;
import kz.arna.base.Sha256;

/**
 * Rows of form 1-PF as the Bureau extracts them: enterprise by enterprise, each with eight lines for the whole, its main
 * and three secondary activities.
 */
final class StatisticsFile {

    static final int ROWS_PER_SUBJECT = 40;
    private static final String[] LINES = {"1;1", "2;1", "2;6.3", "2;6.4", "2;6.5", "3;1", "3;2", "3;3"};
    private static final String[] ACTIVITIES = {
        "TOTAL;TOTAL", "MAIN;22290", "SECONDARY;25110", "SECONDARY;28990", "SECONDARY;46690"
    };

    private final String name;
    private final String quarter;
    private final List<String> subjects;

    /** @param number of the file, which also makes its values its own */
    StatisticsFile(int number, String quarter, List<String> subjects) {
        this.name = "STAT-0051102-%s-%04d.csv".formatted(quarter.replace("-", ""), number);
        this.quarter = quarter;
        this.subjects = subjects;
    }

    /** So many enterprises with valid numbers. */
    static List<String> subjects(int count) {
        List<String> subjects = new ArrayList<>(count);
        for (int i = 0; subjects.size() < count; i++) {
            String year = "%02d".formatted(i / 1_200_000 + 1);
            String head = year + "%02d40%05d".formatted(i / 100_000 % 12 + 1, i % 100_000);
            for (int digit = 0; digit < 10; digit++) {
                if (Bin.isValid(head + digit)) {
                    subjects.add(head + digit);
                }
            }
        }
        return subjects;
    }

    String name() {
        return name;
    }

    int rows() {
        return subjects.size() * ROWS_PER_SUBJECT;
    }

    /** Writes the file into the folder, its manifest last. */
    void bring(Path folder) throws IOException {
        MessageDigest digest = Sha256.digest();
        Path file = folder.resolve(name + ".part");
        try (OutputStream out =
                new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 20), digest)) {
            out.write("bin;form;section;line;quarter;activity_kind;activity;unit;value\n"
                    .getBytes(StandardCharsets.UTF_8));
            StringBuilder row = new StringBuilder();
            for (int i = 0; i < rows(); i++) {
                row.setLength(0);
                csv(i, row);
                out.write(row.toString().getBytes(StandardCharsets.UTF_8));
            }
        }
        long size = Files.size(file);
        Files.move(file, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        Files.writeString(
                folder.resolve(name + ".manifest.json"),
                "{\"file\":\"%s\",\"bytes\":%d,\"sha256\":\"%s\",\"rows\":%d}"
                        .formatted(name, size, HexFormat.of().formatHex(digest.digest()), rows()));
    }

    private void csv(int i, StringBuilder row) {
        row.append(subject(i))
                .append(";0051102;")
                .append(line(i))
                .append(';')
                .append(quarter)
                .append(';');
        row.append(activity(i)).append(";THOUSAND_KZT;");
        value(i, row);
        row.append('\n');
    }

    /** The same row as the table has it, for COPY. */
    void copy(int i, StringBuilder row) {
        String[] activity = activity(i).split(";");
        row.append(subject(i))
                .append("\t0051102\t")
                .append(line(i).replace(';', '\t'))
                .append('\t')
                .append(quarter);
        row.append('\t')
                .append(activity[1])
                .append("\tBUREAU\t")
                .append(activity[0])
                .append('\t');
        value(i, row);
        row.append("\t019a0000-0000-7000-8000-000000000000\t").append(i + 1).append("\t2026-11-21 00:00:00+00\t1\n");
    }

    private String subject(int i) {
        return subjects.get(i / ROWS_PER_SUBJECT);
    }

    private static String line(int i) {
        return LINES[i % ROWS_PER_SUBJECT / ACTIVITIES.length];
    }

    private static String activity(int i) {
        return ACTIVITIES[i % ACTIVITIES.length];
    }

    private static void value(int i, StringBuilder row) {
        row.append(i * 7919L % 10_000_000)
                .append('.')
                .append((char) ('0' + i % 10))
                .append('5');
    }
}
