package kz.arna.statistics.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import kz.arna.rules.order342.Order342;
import kz.arna.statistics.StatForm;
import kz.arna.statistics.StatisticsSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** The limits on the page are those of the code. */
class PublishedLimitsTest {

    @ParameterizedTest
    @CsvSource({"docs/statistics-exchange.md, ### Limits, ','", "docs/statistics-exchange.ru.md, ### Пределы, ' '"})
    void the_page_names_every_limit(Path page, String heading, String group) throws IOException {
        String text = Files.readString(page);
        String limits = text.substring(text.indexOf(heading), text.indexOf("\n### ", text.indexOf(heading) + 4))
                .replace('\u00A0', ' ');
        long largest = new Binder(new MapConfigurationPropertySource())
                .bindOrCreate("arna.statistics", StatisticsSettings.class)
                .inbox()
                .largestFile();
        for (long limit : new long[] {
            largest,
            CsvRowReader.LONGEST_FIELD,
            XmlRowReader.LONGEST_WITHOUT_ROW,
            XlsxRowReader.LARGEST_PACKED,
            XlsxRowReader.LARGEST_UNPACKED,
            XlsxRowReader.MOST_ENTRIES,
            XlsxRowReader.MOST_ROWS,
            Cells.LONGEST_INTEGER,
            Manifest.LARGEST
        }) {
            assertThat(limits)
                    .contains(" " + String.format(Locale.ROOT, "%,d", limit).replaceAll("[^0-9]", group) + " ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "docs/statistics-exchange.md, the %sth of the month",
        "docs/statistics-exchange.ru.md, %s-го числа месяца"
    })
    void the_page_names_the_day_by_which_figures_are_expected_of_each_form(Path page, String said) throws IOException {
        String day = Objects.requireNonNull(new Order342().rulebook().defaults().get("dpr.figures.day"));
        for (StatForm form : StatForm.values()) {
            assertThat(Files.readString(page).lines())
                    .anyMatch(line -> line.startsWith("| " + form.title() + " `" + form.index() + "` |")
                            && line.contains(said.formatted(day)));
        }
    }
}
