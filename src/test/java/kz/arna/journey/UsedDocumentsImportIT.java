package kz.arna.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.arna.support.GatewayClient.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A document is one however it is written, and counts once whether the history or a case of the gateway used it (DPR-R-144). */
@ExtendWith(AtRest.class)
class UsedDocumentsImportIT {

    private static final String HEAD = "contractor;kind;number;date;currency;amount\n";

    private final Desk desk = Stand.desk();
    private final History history = new History();

    @Test
    void one_number_written_in_two_ways_is_one_document() {
        String contractor = Stand.newCompany();
        String cyrillic = contractor + ";ACT;А-17;2024-09-02;KZT;25000000.00\n";
        String latin = contractor + ";ACT;№ a – 17;2024-09-02;;25000000.00\n";
        refused(HEAD + cyrillic + latin, "row 2, number");
        assertThat(history.bring("documents", HEAD + cyrillic)).isOne();
        assertThat(history.bring("documents", HEAD + latin)).isZero();
        refused(HEAD + latin.replace("25000000", "24000000"), "row 1, amount");
        String other = contractor + ";ACT;А-18;2024-09-02;KZT;25000000.00\n";
        assertThat(history.bring("documents", HEAD + latin + other)).isOne();
        assertThat(count(contractor)).isEqualTo(2);
    }

    @Test
    void what_a_case_used_is_known_and_another_sum_of_it_is_refused() {
        String number = approved();
        List<String> rows = used(number);
        assertThat(rows).isNotEmpty();
        Answer preview = history.preview("documents", HEAD + String.join("", rows), Desk.AIGUL);
        assertThat(preview.node("/added")).isEmpty();
        assertThat(preview.node("/known").asInt()).isEqualTo(rows.size());
        assertThat(history.bring("documents", HEAD + String.join("", rows))).isZero();
        refused(HEAD + rows.getFirst().replaceFirst(";[0-9.]+\n", ";1.00\n"), "row 1, amount");
    }

    @Test
    void what_a_case_used_between_preview_and_confirmation_is_not_added() {
        String earlier = approved();
        List<String> rows = used(earlier);
        String kept = rows.getFirst();
        Stand.database()
                .sql("UPDATE used_document SET document_date = document_date - 400 WHERE case_id ="
                        + " (SELECT id FROM case_file WHERE number = ?)")
                .param(earlier)
                .update();
        Answer preview = history.preview("documents", HEAD + kept, Desk.AIGUL);
        assertThat(preview.node("/added")).hasSize(1);
        Stand.database()
                .sql("UPDATE used_document SET document_date = document_date + 400 WHERE case_id ="
                        + " (SELECT id FROM case_file WHERE number = ?)")
                .param(earlier)
                .update();
        assertThat(history.confirm("documents", preview.at("/token"), Desk.QANAT)
                        .node("/added")
                        .asInt())
                .isZero();
    }

    /** What was given up unpaid is free again, for the history too. */
    @Test
    void what_a_case_gave_up_can_be_told_of_by_the_history() {
        String number = approved();
        List<String> rows = used(number);
        desk.decided(number, "agreement-declined", desk.body().put("reason", "Басқа қаржыландыру табылды"));
        assertThat(history.bring("documents", HEAD + rows.getFirst())).isOne();
    }

    private String approved() {
        Stand.set("decision.two-persons", "false");
        return new Papers(desk).approved(Stand.newCompany());
    }

    private void refused(String csv, String where) {
        assertThat(history.preview("documents", csv, Desk.AIGUL).at("/errors/0/text/en"))
                .contains(where);
    }

    private static List<String> used(String number) {
        return Stand.database().sql("""
                        SELECT concat_ws(';', contractor, kind, document_no, document_date, currency, sum(accepted_base))
                            || E'\\n'
                        FROM used_document WHERE case_id = (SELECT id FROM case_file WHERE number = ?)
                        GROUP BY contractor, kind, document_no, document_date, currency ORDER BY 1""").param(number).query(String.class).list();
    }

    private static int count(String contractor) {
        return Stand.database()
                .sql("SELECT count(*) FROM used_document WHERE contractor = ?")
                .param(contractor)
                .query(Integer.class)
                .single();
    }
}
