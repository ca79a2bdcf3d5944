package kz.arna.casefile.internal;

import java.util.Locale;
import java.util.regex.Pattern;

/** The form in which applicants' names are looked for: lower case, without quotes and leading legal form. */
final class NameKey {

    private static final Pattern QUOTES = Pattern.compile("[\"«»“”„'’]");
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "^(жшс|тоо|ақ|ао|жк|ип|шқ|кх|өк|пк|llp|jsc|жауапкершілігі шектеулі серіктестігі|акционерлік қоғам|"
                    + "товарищество с ограниченной ответственностью|акционерное общество|индивидуальный предприниматель|"
                    + "жеке кәсіпкер)\\s+");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    private NameKey() {}

    static String of(String name) {
        String bare = QUOTES.matcher(name.toLowerCase(Locale.ROOT)).replaceAll(" ");
        String spaced = SPACES.matcher(bare).replaceAll(" ").strip();
        return LEGAL_FORM.matcher(spaced).replaceFirst("");
    }
}
