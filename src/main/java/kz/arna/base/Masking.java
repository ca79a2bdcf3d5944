package kz.arna.base;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes out of any text what identifies a person or an account, or opens a door (XC-R-046): IIN and BIN, accounts,
 * e-mail addresses, telephone numbers, keys, tokens, passwords, and names that stand under their usual field names.
 * UUIDs and hexadecimal digests stay, because operators search by them.
 */
public final class Masking {

    /** What stands in place of the secret. */
    public static final String MASK = "***";

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern CREDENTIAL = Pattern.compile(
            "(?<head>(?:x-api-key|x-portal-token|api[-_]?key|authorization|token|passw(?:or)?d|pwd|secret|"
                    + "credentials?)[\"']?\\s*[:=]\\s*[\"'\\[]?\\s*(?:(?:bearer|basic|token)\\s+)?)[^\\s\"',;&\\]}<]+"
                    + "|(?<bearer>\\b(?:bearer|basic)\\s+)[A-Za-z0-9._~+/=-]{8,}"
                    + "|(?<user>://)[^/\\s:@]+:[^/\\s@]+(?=@)",
            FLAGS);

    // A string ends lazily at its quote: a repeated group would recurse and overflow the stack on a long text.
    private static final Pattern NAME = Pattern.compile(
            "(?<json>\"(?:surname|name|givenName|firstName|lastName|patronymic|fullName|fio)\"\\s*:\\s*\")[\\s\\S]*?(?=(?<!\\\\)\")"
                    + "|(?<dn>\\b(?:CN|SURNAME|GIVENNAME|SN|GN|2\\.5\\.4\\.(?:3|4|42))\\s*=\\s*)[^,+/\\r\\n]+",
            FLAGS);

    private static final Pattern NUMBER = Pattern.compile(
            "(?<keep>(?<![0-9a-z-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-z])"
                    + "|(?<![0-9a-z])(?:[0-9a-f]{64}|[0-9a-f]{40}|[0-9a-f]{32})(?![0-9a-z]))"
                    + "|KZ\\s?[0-9]{2}(?:\\s?[A-Z0-9]){16}(?![A-Z0-9])"
                    + "|(?<![\\p{L}0-9._%+-])[\\p{L}0-9._%+-]++@[\\p{L}0-9-]+(?:\\.[\\p{L}0-9-]++){1,8}"
                    + "|\\beyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+(?:\\.[A-Za-z0-9_-]*)?"
                    + "|(?<![0-9])[0-9]{12}(?![0-9])"
                    + "|\\+[0-9]{1,3}[\\s(-]*[0-9]{3}[\\s)-]*[0-9]{3}[\\s-]*[0-9]{2}[\\s-]*[0-9]{2}(?![0-9])"
                    + "|(?<![0-9.,-])[78][\\s(-]{0,2}7[0-9]{2}[\\s)-]{0,2}[0-9]{3}[\\s-]?[0-9]{2}[\\s-]?[0-9]{2}(?![0-9])",
            FLAGS);

    private Masking() {}

    /** The text without its secrets; the same text when it has none. */
    public static String mask(String text) {
        String named = NAME.matcher(text).replaceAll(Masking::keepHead);
        String open = CREDENTIAL.matcher(named).replaceAll(Masking::keepHead);
        return NUMBER.matcher(open).replaceAll(Masking::keepWhole);
    }

    private static String keepHead(MatchResult match) {
        for (int group = 1; group <= match.groupCount(); group++) {
            if (match.group(group) != null) {
                return Matcher.quoteReplacement(match.group(group)) + MASK;
            }
        }
        return MASK;
    }

    private static String keepWhole(MatchResult match) {
        return match.group(1) == null ? MASK : Matcher.quoteReplacement(match.group(1));
    }
}
