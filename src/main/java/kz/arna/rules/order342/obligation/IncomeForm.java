package kz.arna.rules.order342.obligation;

import java.util.Arrays;
import java.util.Optional;

/** The two forms that state an enterprise's income: section 3, line 1 of either (AMB-DPR-22). */
public enum IncomeForm {
    FORM_1PF("0051102"),
    FORM_2MP("0031102");

    private static final String SECTION = "3";
    private static final String LINE = "1";

    private final String code;

    IncomeForm(String code) {
        this.code = code;
    }

    /** The form whose income line the figure is. */
    static Optional<IncomeForm> of(Figure figure) {
        return Arrays.stream(values())
                .filter(form -> form.code.equals(figure.form()))
                .filter(form -> isIncome(figure.form(), figure.section(), figure.line()))
                .findFirst();
    }

    /** Whether a line of this form, by its index, states the income. */
    public static boolean isIncome(String form, String section, String line) {
        return section.equals(SECTION)
                && line.equals(LINE)
                && Arrays.stream(values()).anyMatch(one -> one.code.equals(form));
    }
}
