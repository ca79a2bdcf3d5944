package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.arna.exchange.Journal;
import kz.arna.simulator.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Partners that answer about somebody else. */
@ExtendWith(AtRest.class)
class MisdirectedIT {

    private final Desk desk = Stand.desk();

    @Test
    void an_answer_about_another_company_is_no_fact_of_this_one() {
        for (String partner : List.of("src", "category", "gfc", "producers")) {
            Stand.gateway().partners().faults().set(partner, Fault.MISDIRECTED);
        }
        String number = Stand.file(Stand.application(Stand.newCompany()));
        List<String> asked = List.of(
                "src/debt-query", "src/tax-payments", "category/query", "gfc/registration", "producers/extract");
        for (String question : asked) {
            assertThat(desk.task(number, "OPEN_CHECK:" + question)
                            .at("/details/reason")
                            .asText())
                    .isEqualTo("PARKED:BROKEN");
        }
        assertThat(Stand.gateway().bean(Journal.class).find(Journal.Key.subject(number), null, 100))
                .filteredOn(line -> line.outcome().equals("BROKEN"))
                .extracting(line -> line.party() + "/" + line.message())
                .containsExactlyInAnyOrderElementsOf(asked);
        assertThat(desk.assessment(number).at("/outcome").asText()).isEqualTo("NEEDS_PERSON");
    }
}
