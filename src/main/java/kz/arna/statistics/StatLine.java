package kz.arna.statistics;

/**
 * A line of a statistical form.
 *
 * @param section number of the section, e.g. {@code 2}
 * @param line number of the line in it, e.g. {@code 6.3}
 */
public record StatLine(StatForm form, String section, String line) {

    /** For people and logs: {@code 0051102/2/6.3}. */
    @Override
    public String toString() {
        return form.index() + "/" + section + "/" + line;
    }
}
