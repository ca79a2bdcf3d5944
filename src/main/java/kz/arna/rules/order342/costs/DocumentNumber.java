package kz.arna.rules.order342.costs;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import kz.arna.base.LookAlikes;
import org.jspecify.annotations.Nullable;

/**
 * A document's number as one sees that it is the same: {@code 41}, {@code № 41} and {@code No.41}, Cyrillic {@code А-1} and
 * Latin {@code a – 1}. Leading zeros stay, for a series may count with them.
 */
public final class DocumentNumber {

    /** What stands before the sign, e.g. the kind of document, and the sign. */
    private static final Pattern SIGN = Pattern.compile("^\\D*[№#]");

    /** The sign in Latin letters: before a dot, a space or a digit it is no series. */
    private static final Pattern LATIN_SIGN = Pattern.compile("^N[OО°]?(\\.\\s*|\\s+|(?=\\d))");

    private static final Pattern DASH = Pattern.compile("\\p{Pd}");
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}]+");

    private DocumentNumber() {}

    /** The bare number, empty where there is none. */
    public static String plain(@Nullable String written) {
        if (written == null) {
            return "";
        }
        String unsigned = SIGN.matcher(written).replaceFirst("");
        String upper =
                Normalizer.normalize(unsigned, Normalizer.Form.NFKC).strip().toUpperCase(Locale.ROOT);
        String bare = LATIN_SIGN.matcher(upper).replaceFirst("");
        String dashed = DASH.matcher(bare).replaceAll("-");
        return LookAlikes.folded(SPACE.matcher(dashed).replaceAll(""));
    }
}
