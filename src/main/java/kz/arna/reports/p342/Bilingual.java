package kz.arna.reports.p342;

/** A text of the form in its two languages. */
public record Bilingual(String kk, String ru) {

    /** The text in one of them. */
    public String in(Language language) {
        return language == Language.KK ? kk : ru;
    }
}
