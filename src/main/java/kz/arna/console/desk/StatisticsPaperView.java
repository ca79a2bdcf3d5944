package kz.arna.console.desk;

import java.nio.charset.StandardCharsets;
import kz.arna.statistics.StatFiles;
import kz.arna.statistics.file.ErrorFile;

/**
 * A receipt or an error file as people read it.
 *
 * @param kind {@code RECEIPT} or {@code ERRORS}
 * @param text JSON or CSV, without byte order mark
 * @param valuesHidden whether what stands in wrong cells is masked
 */
record StatisticsPaperView(String name, String kind, String text, boolean valuesHidden) {

    /** @param values whether who reads may see what stands in wrong cells */
    static StatisticsPaperView of(StatFiles.Paper paper, boolean values) {
        String text = new String(paper.content(), StandardCharsets.UTF_8);
        if (!paper.errors()) {
            return new StatisticsPaperView(paper.name(), "RECEIPT", text, false);
        }
        String plain = text.substring(1);
        return new StatisticsPaperView(
                paper.name(), "ERRORS", values ? plain : ErrorFile.withoutValues(plain), !values);
    }
}
