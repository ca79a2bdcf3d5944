package kz.arna.bench;

import java.util.List;

/**
 * How a benchmark is run.
 *
 * @param smoke a few seconds, no thresholds and nothing kept: only that it runs
 * @param profile records the gateway with JFR into {@code target/bench/<what>.jfr}
 * @param doorsOnly the gateway under test leaves the work behind the doors to other nodes, of which there are none here
 * @param seconds how long is measured
 * @param warmUp how long the load runs before, in seconds
 * @param clients how many connections post
 * @param rate applications a second where they are not posted as fast as they are answered
 */
record Options(boolean smoke, boolean profile, boolean doorsOnly, int seconds, int warmUp, int clients, int rate) {

    static Options of(String[] args, int warmUp, int rate) {
        List<String> given = List.of(args);
        boolean smoke = given.contains("--smoke");
        return new Options(
                smoke,
                given.contains("--profile"),
                given.contains("--doors-only"),
                number(given, "--seconds", smoke ? 2 : 60),
                number(given, "--warm-up", smoke ? 1 : warmUp),
                number(given, "--clients", smoke ? 4 : 32),
                number(given, "--rate", smoke ? Math.min(rate, 5) : rate));
    }

    /** As the command was given. */
    static String command(String what, String[] args) {
        return ("bench/" + what + " " + String.join(" ", args)).strip();
    }

    private static int number(List<String> given, String option, int otherwise) {
        int at = given.indexOf(option);
        return at < 0 ? otherwise : Integer.parseInt(given.get(at + 1));
    }
}
