package kz.arna.procedure.order342.monitoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Set;
import java.util.stream.Stream;
import kz.arna.procedure.order342.ReimbursementGraph;
import kz.arna.rules.kernel.Rulebook.RuleEntry;
import kz.arna.rules.kernel.Stage;
import kz.arna.rules.order342.ObligationJson;
import kz.arna.rules.order342.ObligationRequests;
import kz.arna.rules.order342.ObligationResult;
import kz.arna.rules.order342.Order342;
import kz.arna.rules.order342.obligation.ObligationOutcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the rules leave to a person is put before one, and what is decided is not. */
class ObligationWorkTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Order342 ORDER = new Order342();

    private static final String[] NOTHING = {};
    private static final Set<ObligationOutcome> DECIDED = Set.of(ObligationOutcome.BREACH, ObligationOutcome.SHORTFALL);

    static Stream<JsonNode> examples() {
        return ObligationRequests.examples();
    }

    @Test
    void every_answer_of_the_rulebook_is_either_work_or_waits() {
        for (RuleEntry rule : ORDER.rulebook().rules().values()) {
            if (rule.stage() == Stage.OBLIGATION) {
                Stream.concat(rule.codes().stream(), rule.reasons().stream())
                        .forEach(code -> assertThat(ObligationWork.knows(rule.id(), code))
                                .as(rule.id() + "/" + code)
                                .isTrue());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void an_outcome_that_needs_a_person_opens_a_task_unless_a_term_runs(JsonNode example) {
        ObligationResult result = assessed(example);
        boolean waits = said(result, "ANSWER_AWAITED")
                || said(result, "RECEIPT_UNKNOWN")
                || said(result, "FIGURES_MISSING") && result.lacking().isEmpty();
        if (result.outcome() == ObligationOutcome.NEEDS_PERSON && !waits) {
            assertThat(ObligationWork.of(result, ReimbursementGraph.MONITORING, false))
                    .isNotEmpty();
        }
        if (DECIDED.contains(result.outcome())) {
            assertThat(ObligationWork.of(result, ReimbursementGraph.MONITORING, false)
                            .keySet())
                    .containsAnyOf("OBLIGATION_BREACHED", "OBLIGATION_NOT_MET");
        }
    }

    /** What is asked of people: in monitoring; in a dispute; after the demand; after the end of the agreement. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            a breach at half the level, base rate left out | {'settings': {'AMB-DPR-36': 'OFF'}, 'before': '500000', 'after': ['67500', '67500', '67500', '67500'], 'assessedOn': '2027-01-25', 'facts': {'agreement.breach': true}} | MONITORING | false | OBLIGATION_BREACHED
            a breach, base rate by a person | {'before': '500000', 'after': ['67500', '67500', '67500', '67500'], 'assessedOn': '2027-01-25', 'facts': {'agreement.breach': true}} | MONITORING | false | OBLIGATION_BREACHED REFUND_TO_ENTER
            a breach, formula with a rate | {'settings': {'AMB-DPR-36': 'FORMULA'}, 'after': ['67500', '67500', '67500', '67500'], 'assessedOn': '2027-01-25', 'facts': {'agreement.breach': true, 'nbk.baseRate': '18.00'}} | MONITORING | false | OBLIGATION_BREACHED
            a shortfall, formula without a rate | {'settings': {'AMB-DPR-36': 'FORMULA'}, 'after': '530000'} | MONITORING | false | OBLIGATION_NOT_MET PROGRESS_TO_REQUEST REFUND_TO_ENTER
            a breach while the baseline is open | {'without': [{'quarter': '2025-Q3', 'source': 'BUREAU'}, {'quarter': '2025-Q3', 'source': 'APPLICANT'}], 'facts': {'agreement.breach': true}} | MONITORING | false | DATA_TO_REQUEST OBLIGATION_BREACHED
            an open baseline without a breach | {'without': [{'quarter': '2025-Q3', 'source': 'BUREAU'}, {'quarter': '2025-Q3', 'source': 'APPLICANT'}]} | MONITORING | false | DATA_TO_REQUEST
            a breach at full level | {'facts': {'agreement.breach': true}} | MONITORING | false | OBLIGATION_TO_JUDGE
            a breach at full level, by the formula | {'settings': {'AMB-DPR-51': 'FORMULA'}, 'facts': {'agreement.breach': true}} | MONITORING | false | OBLIGATION_TO_JUDGE
            sources differ, annex 2 a consent only | {'settings': {'AMB-DPR-23': 'CONSENT_ONLY'}, 'without': [{'quarter': '2026-Q1', 'source': 'APPLICANT'}], 'figures': [{'quarter': '2026-Q1', 'value': '70000', 'source': 'APPLICANT'}]} | MONITORING | false | FIGURES_DIFFER
            a withdrawn consent | {'facts': {'consent.statistics': {'from': '2023-Q4', 'to': '2027-Q4', 'withdrawnOn': '2026-05-05'}}} | MONITORING | false | CONSENT_LACKING OBLIGATION_FULFILLED
            no consent is known | {'facts': {'consent.statistics': null}} | MONITORING | false | CONSENT_LACKING OBLIGATION_FULFILLED
            a withdrawn consent that was judged | {'facts': {'agreement.breach': false, 'consent.statistics': {'from': '2023-Q4', 'to': '2027-Q4', 'withdrawnOn': '2026-05-05'}}} | MONITORING | false | OBLIGATION_FULFILLED
            a shortfall | {'after': '530000'} | MONITORING | false | OBLIGATION_NOT_MET PROGRESS_TO_REQUEST REFUND_TO_ENTER
            a shortfall in dispute | {'after': '530000'} | DISPUTE | false |
            a shortfall whose refund is demanded | {'after': '530000'} | REFUND_DEMANDED | true |
            a risk | {'assessedOn': '2026-07-25', 'after': ['60000', '60000']} | MONITORING | false | OBLIGATION_AT_RISK RISK_NOTICE_DUE
            a risk of an agreement that has ended | {'assessedOn': '2026-07-25', 'after': ['60000', '60000']} | REFUND_DEMANDED | true |
            a risk beside a demand for a breach | {'assessedOn': '2026-07-25', 'after': ['60000', '60000']} | REFUND_DEMANDED | false |
            a risk while information is awaited | {'assessedOn': '2026-07-25', 'after': ['60000', '60000']} | SHORTFALL_INFO_REQUESTED | false | OBLIGATION_AT_RISK RISK_NOTICE_DUE
            a risk that was told of in this half-year | {'assessedOn': '2026-07-25', 'after': ['60000', '60000'], 'facts': {'risk.notices': ['2026-06-20']}} | RISK_NOTIFIED | false | OBLIGATION_AT_RISK
            all in order | {} | MONITORING | false | OBLIGATION_FULFILLED
            """)
    void asks(String what, String example, String state, boolean over, String kinds) throws JsonProcessingException {
        JsonNode read = JSON.readTree(example.replace('\'', '"'));
        Set<String> asked = ObligationWork.of(assessed(read), state, over).keySet();
        assertThat(asked).as(what).containsExactlyInAnyOrder(kinds == null ? NOTHING : kinds.split(" "));
    }

    @Test
    void the_answer_that_names_the_lines_is_the_reason_of_the_task() throws JsonProcessingException {
        JsonNode example = JSON.readTree("""
                {"without": [{"quarter": "2026-Q1", "source": "APPLICANT"}],
                 "figures": [{"quarter": "2026-Q1", "value": "70000", "source": "APPLICANT"}]}""");
        assertThat(ObligationWork.of(assessed(example), ReimbursementGraph.MONITORING, false))
                .hasEntrySatisfying(
                        "FIGURES_DIFFER", answer -> assertThat(answer.id()).isEqualTo("DPR-R-148"));
    }

    private static ObligationResult assessed(JsonNode example) {
        return ORDER.obligation(ObligationJson.read(ObligationRequests.of(example)));
    }

    private static boolean said(ObligationResult result, String code) {
        return result.rules().stream().anyMatch(answer -> code.equals(answer.code()));
    }
}
