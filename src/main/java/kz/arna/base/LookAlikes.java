package kz.arna.base;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds Latin letters that pose as Cyrillic in Kazakh and Russian names. A suspicion, not a proof: a person judges.
 * Looked at are words that mix both scripts, and words of a Cyrillic text that consist of capital look-alikes
 * only ({@code TOO}, {@code MAPAT}). Words in honest Latin (brand names) are left alone.
 */
public final class LookAlikes {

    private static final String LATIN = "ABCEHIKMOPTXYaceiopxyhkəɵƏƟ";
    private static final String CYRILLIC = "АВСЕНІКМОРТХУасеіорхуһкәөӘӨ";
    private static final Map<Character, Character> PAIRS = pairs();
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

    private LookAlikes() {}

    /** All suspicious letters in order of position; empty for null and for clean text. */
    public static List<LookAlike> find(@Nullable String text) {
        List<LookAlike> found = new ArrayList<>();
        if (text == null || !hasCyrillic(text)) {
            return found;
        }
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            if (isSuspicious(words.group())) {
                collect(words.toMatchResult(), found);
            }
        }
        return found;
    }

    /** The text with every Latin letter that has a Cyrillic twin as that twin: two spellings that look alike become one. */
    public static String folded(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        text.chars().forEach(c -> folded.append(PAIRS.getOrDefault((char) c, (char) c)));
        return folded.toString();
    }

    private static boolean isSuspicious(String word) {
        if (hasCyrillic(word)) {
            return true;
        }
        // Two letters may be an honest "IT"; the only short form worth catching is that of a joint-stock company. Words
        // with small letters ("Coca") are more often brands than slips.
        boolean longEnough = word.length() >= 3 || word.equals("AO");
        return longEnough && word.chars().allMatch(c -> Character.isUpperCase(c) && PAIRS.containsKey((char) c));
    }

    private static void collect(MatchResult word, List<LookAlike> found) {
        for (int i = word.start(); i < word.end(); i++) {
            char letter = word.group().charAt(i - word.start());
            Character twin = PAIRS.get(letter);
            if (twin != null) {
                found.add(new LookAlike(i, letter, twin));
            }
        }
    }

    private static boolean hasCyrillic(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
    }

    private static Map<Character, Character> pairs() {
        Map<Character, Character> pairs = new HashMap<>();
        for (int i = 0; i < LATIN.length(); i++) {
            pairs.put(LATIN.charAt(i), CYRILLIC.charAt(i));
        }
        return Map.copyOf(pairs);
    }
}
