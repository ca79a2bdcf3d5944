package kz.arna.exchange;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Hides credentials in a message before it is kept: the configured secrets wherever they stand, and the values of fields and elements whose name says that they are secret.
 */
final class SecretMask {

    private static final String NAMES = "token|access_?token|api_?key|password|passwd|secret|authorization";
    private static final String JSON = "\"(?:" + NAMES + ")\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*+)\"";
    private static final String XML = "<((?:\\w+:)?(?:" + NAMES + "))(?:\\s[^>]*)?>([^<]*)</\\2>";
    private static final Pattern FIELD = Pattern.compile(JSON + "|" + XML, Pattern.CASE_INSENSITIVE);
    private static final Pattern NAME = Pattern.compile("(?:\\w+:)?(?:" + NAMES + ")\\b", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST_NAME = 300;

    private final List<String> secrets;

    /** The configured secrets; ones shorter than six characters are too common to look for. */
    SecretMask(Collection<String> secrets) {
        this.secrets = secrets.stream()
                .filter(secret -> secret.length() >= 6)
                .map(secret -> new String(secret.getBytes(UTF_8), ISO_8859_1))
                .distinct()
                .toList();
    }

    /** The same bytes, with asterisks in the place of secrets; the very same array if there are none. */
    byte[] mask(byte[] body) {
        // ISO-8859-1 keeps every byte one character, so that bytes which are no text survive.
        String text = new String(body, ISO_8859_1);
        String masked = text;
        for (String secret : secrets) {
            masked = masked.replace(secret, "*".repeat(secret.length()));
        }
        if (mayName(masked, '"') || mayName(masked, '<')) {
            masked = FIELD.matcher(masked).replaceAll(SecretMask::hidden);
        }
        return masked.equals(text) ? body : masked.getBytes(ISO_8859_1);
    }

    /**
     * Whether a secret's name follows the character anywhere. Most messages have none, and looking only behind quotes and
     * brackets costs a twentieth of a search through all of a message that is mostly base64.
     */
    private static boolean mayName(String text, char before) {
        Matcher name = NAME.matcher(text);
        for (int at = text.indexOf(before); at >= 0; at = text.indexOf(before, at + 1)) {
            name.region(at + 1, Math.min(text.length(), at + 1 + LONGEST_NAME));
            if (name.lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static String hidden(MatchResult found) {
        int group = found.group(1) != null ? 1 : 3;
        String whole = found.group();
        int start = found.start(group) - found.start();
        int end = found.end(group) - found.start();
        return Matcher.quoteReplacement(whole.substring(0, start) + "***" + whole.substring(end));
    }
}
