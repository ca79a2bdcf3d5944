package kz.arna.statistics;

import java.util.Arrays;
import java.util.Optional;

/** The statistical forms that the consent of agr-A2 names. The canonical code is the numeric index. */
public enum StatForm {
    /** Кәсіпорынның қаржылық-шаруашылық қызметі туралы есеп. */
    ENTERPRISE_FINANCE("0051102", "1-ПФ", "1-PF"),
    /** Еңбек бойынша есеп. */
    LABOUR("1211101", "1-Т", "1-T"),
    /** Шағын кәсіпорын қызметі туралы есеп. */
    SMALL_ENTERPRISE("0031102", "2-МП", "2-MP");

    private final String index;
    private final String title;
    private final String latin;

    StatForm(String index, String title, String latin) {
        this.index = index;
        this.title = title;
        this.latin = latin;
    }

    /** Seven digits, e.g. {@code 0051102}; the form's name in tables, files and messages. */
    public String index() {
        return index;
    }

    /** As people write it, e.g. {@code 1-ПФ}; the same in Kazakh and Russian. */
    public String title() {
        return title;
    }

    /** The title in Latin letters, for systems that have no Cyrillic ones, e.g. {@code 1-PF}. */
    public String latin() {
        return latin;
    }

    /** The form of an index; empty for any other. */
    public static Optional<StatForm> ofIndex(String index) {
        return Arrays.stream(values()).filter(form -> form.index.equals(index)).findFirst();
    }
}
