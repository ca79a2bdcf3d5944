package kz.arna.rules.order342;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import kz.arna.base.Localized;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the facts behind a verdict stand in the text that an applicant reads. */
class FactWordsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "PARTNER; мемлекеттік ақпараттық жүйеден; из государственной информационной системы",
                "OWN_STORE; оператордың мәліметтері; сведения оператора",
                "OFFICER; лауазымды адам анықтаған; установлено должностным лицом",
                "IMPORTED; импортталған мәліметтер; импортированные сведения",
                "Комитет; Комитет; Комитет"
            })
    void says_who_vouches_for_a_sum_and_since_when(String source, String kk, String ru) {
        ObjectNode request = Examples.JSON.createObjectNode().put("submittedAt", "2025-11-24");
        request.putObject("facts")
                .putObject("debt.total")
                .put("value", "1234567.5")
                .put("source", source)
                .put("asOf", "2025-11-21");

        Localized text = new Order342()
                .assess(AssessmentJson.read(request))
                .rule("DPR-R-005")
                .orElseThrow()
                .text();

        assertThat(text.kk()).contains("1\u00a0234\u00a0567,50 (" + kk + ", 21.11.2025)");
        assertThat(text.ru()).contains("1\u00a0234\u00a0567,50 (" + ru + ", 21.11.2025)");
    }
}
