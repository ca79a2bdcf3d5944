package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.arna.support.GatewayClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A later file of agreements: what contradicts is refused by its column, what is not taken is listed, what is over is refused. */
@ExtendWith(AtRest.class)
class AgreementDifferencesIT {

    private final Desk desk = Stand.desk();
    private final History history = new History();

    @ParameterizedTest
    @CsvSource({
        "20000000.00, 20000001.00, support",
        "2025-12-16, 2025-12-17, paidOn",
        "«Тарих» ЖШС, «Басқа» ЖШС, name",
        "MEDIUM, SMALL, category",
        ";2025-12-12;egov, ;2025-12-13;egov, consentOn",
        ";egov;, ;qazindustry;, channel",
        "2025-11-03, 2025-11-04, receivedOn",
        "2025-11-20, 2025-11-21, decidedOn",
        "C1.2, C1.3, costTypes",
        "40000000.00, 40000001.00, acceptedBase",
        "history-, later-, externalId"
    })
    void a_cell_that_contradicts_what_is_in_is_refused_by_its_column(String was, String is, String column) {
        String row = History.row(Stand.newCompany());
        assertThat(history.bring("agreements", History.AGREEMENTS + row)).isOne();
        assertThat(row).contains(was);
        refused(row.replace(was, is), column);
    }

    @Test
    void a_cell_that_an_earlier_file_left_open_is_listed_and_not_taken() {
        String bin = Stand.newCompany();
        String whole = History.row(bin);
        String bare = whole.replace("MEDIUM", "").replace("C1.2", "").replace("40000000.00", "");
        assertThat(history.bring("agreements", History.AGREEMENTS + bare)).isOne();
        Answer preview = history.preview("agreements", History.AGREEMENTS + whole, Desk.AIGUL);
        assertThat(preview.status()).as(String.valueOf(preview.body())).isEqualTo(201);
        assertThat(preview.node("/notTaken").valueStream().map(cell -> cell.asText()))
                .containsExactly(
                        "ҚК-" + bin + ": category", "ҚК-" + bin + ": costTypes", "ҚК-" + bin + ": acceptedBase");
        assertThat(preview.node("/known").asInt()).isOne();
        // Nothing is said, nothing differs.
        assertThat(history.preview("agreements", History.AGREEMENTS + bare, Desk.AIGUL)
                        .node("/notTaken"))
                .isEmpty();
    }

    @Test
    void an_agreement_of_the_gateway_keeps_its_own_cells() {
        Stand.set("decision.two-persons", "false");
        String bin = Stand.newCompany();
        Papers papers = new Papers(desk);
        String number = papers.approved(bin);
        String agreement = "Ш-" + number;
        papers.paid(number, agreement, Stand.TUESDAY, "5000000.00");
        String row = agreement + ";" + bin + ";Басқа атау;" + Stand.TUESDAY + ";5000000.00;" + Stand.TUESDAY
                + ";;;egov;register-1;ru;;;;\n";
        Answer preview = history.preview("agreements", History.AGREEMENTS + row, Desk.AIGUL);
        assertThat(preview.node("/notTaken").valueStream().map(cell -> cell.asText()))
                .contains(agreement + ": name", agreement + ": externalId");
        refused(row.replace("5000000.00", "6000000.00"), "support");
    }

    @Test
    void an_agreement_that_is_over_is_refused_and_one_whose_last_figures_are_due_is_told() {
        LocalDate today = Stand.TUESDAY;
        String old = History.row(Stand.newCompany()).replace("2025-", "2015-");
        refused(old, "agreementOn");
        String bin = Stand.newCompany();
        // Two years from 20 November 2024 are over; the figures of the quarter in which it ended are due in January.
        String ending = History.row(bin)
                .replace("2025-12-12", "2024-11-20")
                .replace("2025-12-16", "2024-11-22")
                .replace("2025-11-", "2024-10-");
        Answer preview = history.preview("agreements", History.AGREEMENTS + ending, Desk.AIGUL);
        assertThat(preview.node("/over").valueStream().map(cell -> cell.asText()))
                .as(today + " " + preview.body())
                .containsExactly("ҚК-" + bin);
        assertThat(history.preview("agreements", History.AGREEMENTS + History.row(bin), Desk.AIGUL)
                        .node("/over"))
                .isEmpty();
    }

    @Test
    void a_consent_from_before_the_decision_or_after_the_agreement_is_refused() {
        String row = History.row(Stand.newCompany());
        refused(row.replace("MEDIUM;2025-12-12", "MEDIUM;2025-11-19"), "consentOn");
        assertThat(history.preview(
                                "agreements",
                                History.AGREEMENTS + row.replace("MEDIUM;2025-12-12", "MEDIUM;2025-11-20"),
                                Desk.AIGUL)
                        .status())
                .isEqualTo(201);
        String undecided = row.replace("2025-11-20", "");
        refused(undecided.replace("MEDIUM;2025-12-12", "MEDIUM;2025-12-11"), "consentOn");
        String late = row.replace("2025-12-12;20000000.00;2025-12-16", "2024-11-20;20000000.00;2024-11-22")
                .replace("2025-11-", "2024-10-")
                .replace("MEDIUM;2025-12-12", "MEDIUM;2026-11-23");
        refused(late, "consentOn");
    }

    private void refused(String row, String column) {
        assertThat(history.preview("agreements", History.AGREEMENTS + row, Desk.AIGUL)
                        .at("/errors/0/text/en"))
                .contains("row 1, " + column);
    }
}
