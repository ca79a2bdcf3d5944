package kz.arna.reports.p342;

import java.util.Locale;

/** The two languages of the form (annex 4: "in the state language and in Russian"). */
public enum Language {
    KK,
    RU;

    /** {@code kk} or {@code ru}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
