package kz.arna.rules.order342;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import kz.arna.base.Rejected;
import kz.arna.rules.kernel.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What an outsider may send to the assessment call, and what it is told about a slip. */
class AssessmentShapeTest {

    private static final Order342 ORDER = new Order342();
    private static final LocalDateTime NOW = LocalDateTime.of(2025, 11, 24, 10, 0);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{'submittedAt':'24.11.2025'}; DATE_MALFORMED /submittedAt",
                "{'submittedAt':20251124}; DATE_MALFORMED /submittedAt",
                "{'submittedAt':'+999999999-12-31T00:00:00'}; DATE_MALFORMED /submittedAt",
                "{'submittedAt':'2021-01-01'}; NO_RULE_VERSION /submittedAt",
                "{'registeredAt':'2025-02-30'}; DATE_MALFORMED /registeredAt",
                "{'submittedAt':'2025-11-24','registeredAt':'2025-11-21'}; REGISTERED_BEFORE_SUBMISSION /registeredAt",
                "{'wish':1}; UNKNOWN_FIELD /wish",
                "[]; WRONG_TYPE ",
                "{'settings':[]}; WRONG_TYPE /settings",
                "{'settings':{'AMB-DPR-08':null}}; WRONG_TYPE /settings/AMB-DPR-08",
                "{'settings':{'AMB-DPR-08':'SOME'}}; CHOICE_UNKNOWN /settings/AMB-DPR-08",
                "{'settings':{'dpr.payment.days':'99999999999'}}; CHOICE_UNKNOWN /settings/dpr.payment.days",
                "{'settings':{'dpr.debt.tolerance':'1e999999999'}}; CHOICE_UNKNOWN /settings/dpr.debt.tolerance",
                "{'settings':{'AMB-ABC-01':'x'}}; UNKNOWN_SETTING /settings/AMB-ABC-01",
                "{'application':'PGZvcm0vPg=='}; WRONG_TYPE /application",
                "{'application':{'costs':{}}}; WRONG_TYPE /application/costs",
                "{'application':{'cost':[]}}; UNKNOWN_FIELD /application/cost",
                "{'application':{'costs':[{'payments':[{'amount':'1.00'}]}]}}; UNKNOWN_FIELD /application/costs/0/payments/0/amount",
                "{'application':{'costs':[{'amount':'1,5'}]}}; AMOUNT_MALFORMED /application/costs/0/amount",
                "{'application':{'costs':[{'amount':1.234}]}}; AMOUNT_DECIMALS /application/costs/0/amount",
                "{'application':{'costs':[{'amount':'-1'}]}}; AMOUNT_NEGATIVE /application/costs/0/amount",
                "{'application':{'costs':[{'amount':1e999999999}]}}; AMOUNT_MALFORMED /application/costs/0/amount",
                "{'application':{'costs':[{'amount':['1']}]}}; WRONG_TYPE /application/costs/0/amount",
                "{'application':{'costs':[{'acts':[{'date':'2.6.2025'}]}]}}; DATE_MALFORMED /application/costs/0/acts/0/date",
                "{'application':{'employees':{'total':'many'}}}; WRONG_TYPE /application/employees/total",
                "{'application':{'signatory':{'role':'BOSS'}}}; CHOICE_UNKNOWN /application/signatory/role",
                "{'application':{'attachments':[{'kind':'PAPER'}]}}; CHOICE_UNKNOWN /application/attachments/0/kind",
                "{'facts':[]}; WRONG_TYPE /facts",
                "{'facts':{'category':'SMALL'}}; WRONG_TYPE /facts/category",
                "{'facts':{'category':{'val':'SMALL'}}}; UNKNOWN_FIELD /facts/category/val",
                "{'facts':{'category':{'value':'TINY','source':'x'}}}; CHOICE_UNKNOWN /facts/category/value",
                "{'facts':{'categori':{'value':'SMALL','source':'x'}}}; UNKNOWN_FACT /facts/categori",
                "{'facts':{'support.prior':{'value':[],'source':'x'}}}; UNKNOWN_FACT /facts/support.prior",
                "{'facts':{'category':{'value':'SMALL','source':1}}}; WRONG_TYPE /facts/category/source",
                "{'facts':{'category':{'value':'SMALL','source':'x','asOf':'yesterday'}}}; DATE_MALFORMED /facts/category/asOf",
                "{'facts':{'debt.total':{'value':'none','source':'x'}}}; AMOUNT_MALFORMED /facts/debt.total/value",
                "{'facts':{'budget.available':{'value':'-1.00','source':'x'}}}; AMOUNT_NEGATIVE /facts/budget.available/value",
                "{'facts':{'debt.total':{'value':'1.001','source':'x'}}}; AMOUNT_DECIMALS /facts/debt.total/value",
                "{'facts':{'debt.total':{'value':1e999999999,'source':'x'}}}; AMOUNT_TOO_LARGE /facts/debt.total/value",
                "{'facts':{'debt.total':{'value':true,'source':'x'}}}; AMOUNT_MALFORMED /facts/debt.total/value",
                "{'facts':{'ownership.stateShare':{'value':100.01,'source':'x'}}}; NUMBER_OUT_OF_RANGE /facts/ownership.stateShare/value",
                "{'facts':{'ownership.stateShare':{'value':'half','source':'x'}}}; WRONG_TYPE /facts/ownership.stateShare/value",
                "{'facts':{'registration.firstDate':{'value':'+999999999-12-31','source':'x'}}}; DATE_MALFORMED /facts/registration.firstDate/value",
                "{'facts':{'goods.onPriorityList':{'value':'perhaps','source':'x'}}}; WRONG_TYPE /facts/goods.onPriorityList/value",
                "{'facts':{'taxes.paidByYear':{'value':[1,2,3],'source':'x'}}}; WRONG_TYPE /facts/taxes.paidByYear/value",
                "{'facts':{'taxes.paidByYear':{'value':{'last':'1'},'source':'x'}}}; UNKNOWN_FIELD /facts/taxes.paidByYear/value",
                "{'facts':{'taxes.paidByYear':{'value':{'2024':'-1'},'source':'x'}}}; AMOUNT_NEGATIVE /facts/taxes.paidByYear/value",
                "{'facts':{'costs.notAdmitted':{'value':[0],'source':'x'}}}; WRONG_TYPE /facts/costs.notAdmitted/value",
                "{'facts':{'fx.unpublished':{'value':['x'],'source':'x'}}}; DATE_MALFORMED /facts/fx.unpublished/value",
                "{'prior':{}}; WRONG_TYPE /prior",
                "{'prior':[1]}; WRONG_TYPE /prior/0",
                "{'prior':[{'amount':'1','on':'2025-01-01','paid':true}]}; FIELD_REQUIRED /prior/0/group",
                "{'prior':[{'group':'C9','amount':'1','on':'2025-01-01'}]}; CHOICE_UNKNOWN /prior/0/group",
                "{'prior':[{'group':'C1','amount':'-1','on':'2025-01-01'}]}; AMOUNT_NEGATIVE /prior/0/amount",
                "{'prior':[{'group':'C1','amount':'0.001','on':'2025-01-01'}]}; AMOUNT_DECIMALS /prior/0/amount",
                "{'prior':[{'group':'C1','amount':'1'}]}; FIELD_REQUIRED /prior/0/on",
                "{'prior':[{'group':'C1','amount':'1','on':'x'}]}; DATE_MALFORMED /prior/0/on",
                "{'prior':[{'group':'C1','amount':'1','on':'2025-01-01','paid':7}]}; WRONG_TYPE /prior/0/paid",
                "{'prior':[{'group':'C1','amount':'1','on':'2025-01-01','paid':false,'reserved':false}]}; CHOICE_UNKNOWN /prior/0/paid",
                "{'prior':[{'group':'C1','amount':'1','on':'2025-01-01','status':'planned'}]}; CHOICE_UNKNOWN /prior/0/status",
                "{'fx':[{'currency':'QQQ','date':'2025-01-01','rate':'1'}]}; CURRENCY_MALFORMED /fx/0/currency",
                "{'fx':[{'currency':'USD','rate':'1'}]}; FIELD_REQUIRED /fx/0/date",
                "{'fx':[{'currency':'USD','date':'2025-01-01','rate':'0'}]}; NUMBER_OUT_OF_RANGE /fx/0/rate",
                "{'fx':[{'currency':'USD','date':'2025-01-01','unit':0,'rate':'1'}]}; NUMBER_OUT_OF_RANGE /fx/0/unit",
                "{'fx':[{'currency':'USD','date':'2025-01-01','unit':1.5,'rate':'1'}]}; NUMBER_OUT_OF_RANGE /fx/0/unit",
                "{'fx':[{'currency':'USD','date':'2025-01-01','rate':'x'}]}; AMOUNT_MALFORMED /fx/0/rate"
            })
    void tells_code_and_path_of_a_slip(String request, String problem) {
        Rejected rejected = catchThrowableOfType(Rejected.class, () -> assess(request));

        assertThat(rejected).isNotNull();
        assertThat(rejected.problems())
                .extracting(each -> (each.code() + " " + each.field()).strip())
                .containsExactly(problem.strip());
        assertThat(rejected.problems()).allMatch(each -> each.status() == 422);
    }

    @Test
    void tells_every_slip_of_facts_and_application_at_once() {
        Rejected rejected = catchThrowableOfType(
                Rejected.class,
                () -> assess("{'facts':{'category':{'value':'TINY'},'budget.available':{'value':'-1'}},"
                        + "'application':{'colour':'red','filledOn':'today','bank':[]}}"));

        assertThat(rejected.problems())
                .extracting(kz.arna.base.Problem::field)
                .containsExactlyInAnyOrder(
                        "/facts/category/value",
                        "/facts/budget.available/value",
                        "/application/colour",
                        "/application/filledOn",
                        "/application/bank");
    }

    @ParameterizedTest
    @CsvSource({"50,NOT_MET", "50.0,NOT_MET", "'50.00',NOT_MET", "'\"50\"',NOT_MET", "'\" 49.99 \"',MET", "49.999,MET"})
    void takes_a_number_as_number_or_text(String share, String verdict) {
        AssessmentResult result =
                assess("{'facts':{'ownership.stateShare':{'value':%s,'source':'extract'},".formatted(share)
                        + "'ownership.exception':{'value':'none','source':'extract'}}}");

        assertThat(verdict(result, "DPR-R-002")).isEqualTo(verdict);
    }

    @ParameterizedTest
    @CsvSource({
        "'\"paid\":true',true",
        "'\"paid\":\"true\"',true",
        "'\"paid\":true,\"reserved\":false',true",
        "'\"paid\":true,\"reserved\":true',true",
        "'\"reserved\":false',true",
        "'\"status\":\"PAID\"',true",
        "'\"kind\":\"paid\"',true",
        "'\"reserved\":true',false",
        "'\"paid\":false',false",
        "'\"state\":\"Reserved\"',false",
        "'\"on\":\"2025-12-20\"',false"
    })
    void takes_an_earlier_sum_by_flag_or_by_word(String said, boolean paid) {
        String sum = "{'group':'C2+C3','amount':1000.5,'on':'2025-12-20T09:00:00+05:00',%s}".formatted(said);

        AssessmentRequest read = AssessmentJson.read(json("{'prior':[%s]}".formatted(sum)), NOW);

        assertThat(read.prior()).hasSize(1);
        assertThat(read.prior().getFirst().paid()).isEqualTo(paid);
        assertThat(read.prior().getFirst().group().name()).isEqualTo("C2C3");
    }

    @Test
    void reads_moments_with_and_without_a_zone_on_the_clock_of_the_republic() {
        assertThat(Stream.of(
                                "2025-11-24T10:00:00+05:00",
                                "2025-11-24T05:00:00Z",
                                "2025-11-24T10:00",
                                "2025-11-24T10:00:00")
                        .map(moment -> AssessmentJson.read(json("{'submittedAt':'%s'}".formatted(moment)), null)
                                .submittedAt()))
                .containsOnly(NOW);
    }

    @Test
    void answers_an_empty_request_as_filed_now() {
        AssessmentResult result = assess("{}");

        assertThat(result.outcome()).isEqualTo(AssessmentResult.Outcome.NEEDS_PERSON);
        assertThat(result.rule("DPR-R-142").orElseThrow().facts().toString()).contains("2025-11-24");
        assertThat(assess("{'registeredAt':'2025-11-20T09:00'}")
                        .rule("DPR-R-142")
                        .orElseThrow()
                        .facts()
                        .toString())
                .contains("2025-11-20");
    }

    static Stream<Rulebook.FactEntry> facts() {
        return ORDER.rulebook().facts().values().stream().filter(Rulebook.FactEntry::stated);
    }

    @ParameterizedTest
    @MethodSource("facts")
    void takes_the_example_of_every_fact_and_every_code_that_it_can_have(Rulebook.FactEntry fact) {
        ObjectNode request = (ObjectNode) json("{}");
        ObjectNode given = request.putObject("facts").putObject(fact.name()).put("source", "x");
        given.set("value", fact.example());
        assertThat(assess(request.toString()).rules()).isNotEmpty();
        for (String code : fact.values()) {
            given.put("value", code);
            assertThat(assess(request.toString()).rules()).isNotEmpty();
        }
        given.putNull("value");
        assertThat(assess(request.toString()).rules()).isNotEmpty();
    }

    static Stream<Rulebook.Setting> settings() {
        return ORDER.rulebook().settings().values().stream();
    }

    @ParameterizedTest
    @MethodSource("settings")
    void takes_every_choice_of_every_setting_and_says_which_is_in_force(Rulebook.Setting setting) {
        List<String> choices = setting.choices() == null ? List.of() : setting.choices();
        for (String choice :
                Stream.concat(choices.stream(), Stream.of(setting.standard())).toList()) {
            ObjectNode request = Examples.inOrder();
            request.putObject("settings").put(setting.id(), choice);

            assertThat(ORDER.assess(request, NOW, Examples.CALENDAR).settings()).containsEntry(setting.id(), choice);
        }
        assertThat(Stream.of("", "?", "MAYBE", "-1"))
                .allMatch(choice -> !ORDER.rulebook().allows(setting.id(), choice));
    }

    @Test
    void answers_as_many_lines_as_the_doors_take_and_no_more() {
        ObjectNode request = Examples.inOrder();
        ArrayNode lines = (ArrayNode) request.at("/application/costs");
        JsonNode line = lines.get(0);
        for (int no = 2; no <= 1000; no++) {
            lines.add(((ObjectNode) line.deepCopy()).put("no", no));
        }

        assertThat(ORDER.assess(request, NOW, Examples.CALENDAR).lines()).hasSize(1000);
        lines.add(line);
        Rejected rejected = catchThrowableOfType(Rejected.class, () -> ORDER.assess(request, NOW, Examples.CALENDAR));
        assertThat(rejected.problems())
                .extracting(each -> each.code() + " " + each.field())
                .containsExactly("LIST_TOO_LONG /application/costs");
    }

    /** Whatever is sent in place of whatever part, the answer is a verdict or a problem, never a fault. */
    @Test
    void never_ends_in_a_fault() {
        List<String> oddities = List.of(
                "null",
                "true",
                "-1",
                "1e400",
                "\"\"",
                "\"x\"",
                "\"9999-12-31\"",
                "[]",
                "[null]",
                "[[]]",
                "{}",
                "{\"x\":1}");
        ObjectNode whole = Examples.inOrder();
        for (String pointer : pointers(whole, "").toList()) {
            for (String oddity : oddities) {
                ObjectNode request = whole.deepCopy();
                Examples.set(request, pointer, json(oddity));
                try {
                    assertThat(ORDER.assess(request, NOW, Examples.CALENDAR).rules())
                            .isNotEmpty();
                } catch (Rejected rejected) {
                    assertThat(rejected.problems()).as(pointer + " " + oddity).isNotEmpty();
                }
            }
        }
    }

    private static Stream<String> pointers(JsonNode node, String at) {
        Stream<String> below = node.isObject()
                ? node.properties().stream().flatMap(entry -> pointers(entry.getValue(), at + "/" + entry.getKey()))
                : Stream.iterate(0, i -> i + 1).limit(node.size()).flatMap(i -> pointers(node.get(i), at + "/" + i));
        return at.isEmpty() ? below : Stream.concat(Stream.of(at), below);
    }

    private static String verdict(AssessmentResult result, String rule) {
        return result.rule(rule).orElseThrow().verdict();
    }

    private static AssessmentResult assess(String request) {
        return ORDER.assess(json(request), NOW, Examples.CALENDAR);
    }

    private static JsonNode json(String text) {
        try {
            return Examples.JSON.readTree(text.replace('\'', '"'));
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(text, malformed);
        }
    }
}
