package kz.arna.statistics.file;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.arna.statistics.StatForm;
import org.jspecify.annotations.Nullable;

/**
 * The name of a file for us: {@code STAT-0051102-2026Q1-0001.csv}, {@code WAGE-2026Q1-0001.csv}. A name that is anything
 * else, above all one with a path in it, is never used for anything on any disk.
 *
 * @param text the whole name
 * @param format of what is inside
 * @param form whose values it brings; null for wages
 * @param period {@code 2026-Q1}; wages also {@code 2026}
 * @param encrypted whether it is encrypted to our OpenPGP key
 */
public record FileName(
        String text,
        FileKind kind,
        FileFormat format,
        @Nullable StatForm form,
        String period,
        boolean encrypted) {

    /** Ends the name of a file's manifest. */
    public static final String MANIFEST = ".manifest.json";

    /** Ends the name of a file that is encrypted to our OpenPGP key. */
    static final String ENCRYPTED = ".pgp";

    /** Ends the name of an error file. */
    public static final String ERRORS = ".errors.csv";

    private static final Pattern DATA = Pattern.compile(
            "STAT-(?<form>0051102|1211101|0031102)-(?<year>[0-9]{4})(?<quarter>Q[1-4])-[0-9]{4}\\.(?<format>csv|xml|xlsx)(?<pgp>\\.pgp)?");
    private static final Pattern WAGES =
            Pattern.compile("WAGE-(?<year>[0-9]{4})(?<quarter>Q[1-4])?-[0-9]{4}\\.csv(?<pgp>\\.pgp)?");

    /** Reads a name; empty unless it is exactly as agreed. */
    public static Optional<FileName> parse(String name) {
        Matcher data = DATA.matcher(name);
        if (data.matches()) {
            FileFormat format = FileFormat.valueOf(data.group("format").toUpperCase(Locale.ROOT));
            StatForm form = StatForm.ofIndex(data.group("form")).orElseThrow();
            return Optional.of(new FileName(name, FileKind.DATA, format, form, period(data), encrypted(data)));
        }
        Matcher wages = WAGES.matcher(name);
        return wages.matches()
                ? Optional.of(new FileName(name, FileKind.WAGES, FileFormat.CSV, null, period(wages), encrypted(wages)))
                : Optional.empty();
    }

    private static boolean encrypted(Matcher matcher) {
        return matcher.group("pgp") != null;
    }

    private static String period(Matcher matcher) {
        String quarter = matcher.group("quarter");
        return quarter == null ? matcher.group("year") : matcher.group("year") + "-" + quarter;
    }

    /** Whether its writer says by the name that the file is not finished; such files are left alone. */
    public static boolean isUnfinished(String name) {
        return name.endsWith(".part") || name.startsWith(".");
    }

    /** The file that a manifest of this name belongs to; empty when it is no manifest's name. */
    public static Optional<String> ofManifest(String name) {
        return name.endsWith(MANIFEST)
                ? Optional.of(name.substring(0, name.length() - MANIFEST.length()))
                : Optional.empty();
    }

    /** The name of the manifest that belongs to this file. */
    public String manifest() {
        return text + MANIFEST;
    }

    /**
     * The name of our receipt.
     *
     * @param delivery which file of this name it is for; no receipt takes the place of another file's
     */
    public String receipt(int delivery) {
        return numbered(delivery) + ".receipt.json";
    }

    /** The name of our error file, for the same. */
    public String errors(int delivery) {
        return numbered(delivery) + ERRORS;
    }

    private String numbered(int delivery) {
        return delivery == 1 ? text : text + "." + delivery;
    }

    /** Which file of its form and period it is for its sender; what a higher number says stays. */
    public int number() {
        int end = text.indexOf('.');
        return Integer.parseInt(text.substring(text.lastIndexOf('-', end) + 1, end));
    }

    /** How the names of all files begin that bring the same: {@code STAT-0051102-2026Q1-}. */
    public String series() {
        return text.substring(0, text.lastIndexOf('-') + 1);
    }
}
