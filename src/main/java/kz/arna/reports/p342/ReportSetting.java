package kz.arna.reports.p342;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kz.arna.base.Bin;
import kz.arna.reference.SettingValues;

/** What the operator sets about the report; kept with its history in the settings of the reference room. */
public enum ReportSetting {
    /** Name of the respondent as printed (¶29). */
    NAME_KK(
            "p342.respondent.name.kk",
            "«\"QazIndustry\" қазақстандық индустрия және экспорт орталығы» акционерлік қоғамы",
            Check::shortText),
    NAME_RU(
            "p342.respondent.name.ru",
            "акционерное общество «Казахстанский центр индустрии и экспорта \"QazIndustry\"»",
            Check::shortText),
    ADDRESS_KK("p342.respondent.address.kk", "", Check::shortText),
    ADDRESS_RU("p342.respondent.address.ru", "", Check::shortText),
    PHONE("p342.respondent.phone", "", Check::shortText),
    EMAIL("p342.respondent.email", "", value -> value.isEmpty() || Check.address(value)),
    /** BIN of the respondent, or nothing; an IIN is refused, since a natural person's is never filled (DPR-R-136). */
    BIN("p342.respondent.bin", "", value -> value.isEmpty() || Bin.isValid(value)),
    /** Words of column 9 by state, JSON {@code {"PAID":{"kk":"…","ru":"…"}}}; a state left out keeps its own name (E-30). */
    STATUS_MAP("p342.statusMap", "{}", StatusWords::readable),
    /** Decimals of thousand tenge: 0 to 3. */
    DECIMALS("p342.decimals", "1", value -> value.matches("[0-3]")),
    /** Day of the month after the quarter on which the draft is made, at the opening of the office. */
    DRAFT_DAY("p342.draft-day", "5", value -> value.matches("[1-9]|1\\d|2[0-5]")),
    /** How many working days before its due day an unsent report is warned of. */
    WARN_DAYS("p342.warn-days", "3", value -> value.matches("[0-9]|1\\d")),
    /** Where the e-mail goes: addresses of the ministry, separated by commas. */
    MAIL_TO(
            "p342.mail.to",
            "",
            value -> value.isEmpty()
                    || List.of(value.split(",")).stream().allMatch(each -> Check.address(each.strip()))),
    /** Column 6: accepted costs less support, or presented costs less support. */
    OWN_PARTICIPATION("AMB-DPR-25", "ACCEPTED", List.of("ACCEPTED", "PRESENTED")),
    /** Rows: every supported case until it is closed, or only those decided in the quarter. */
    ROWS("AMB-DPR-52", "UNTIL_CLOSED", List.of("UNTIL_CLOSED", "DECIDED_IN_QUARTER"));

    private final String key;
    private final String standard;
    private final List<String> choices;
    private final Predicate<String> allowed;

    ReportSetting(String key, String standard, Predicate<String> allowed) {
        this.key = key;
        this.standard = standard;
        this.choices = List.of();
        this.allowed = allowed;
    }

    ReportSetting(String key, String standard, List<String> choices) {
        this.key = key;
        this.standard = standard;
        this.choices = choices;
        this.allowed = choices::contains;
    }

    public String key() {
        return key;
    }

    /** The value where nobody set it. */
    public String otherwise() {
        return standard;
    }

    /** The values it can have; empty where it is a text or a number. */
    public List<String> choices() {
        return choices;
    }

    /** Whether it can have the value. */
    public boolean allows(String value) {
        return allowed.test(value);
    }

    String in(SettingValues values) {
        return values.text(key, standard);
    }

    int number(SettingValues values) {
        return Integer.parseInt(in(values));
    }

    /** Shapes of values. */
    private static final class Check {
        private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,190}");

        static boolean shortText(String value) {
            return value.length() <= 300 && value.chars().noneMatch(Character::isISOControl);
        }

        static boolean address(String value) {
            return ADDRESS.matcher(value).matches();
        }
    }
}
