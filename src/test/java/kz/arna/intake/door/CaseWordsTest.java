package kz.arna.intake.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import kz.arna.procedure.order342.ReimbursementGraph;
import org.junit.jupiter.api.Test;

class CaseWordsTest {

    private final CaseWords words = CaseWords.known();

    @Test
    void every_state_and_event_of_a_reimbursement_has_words() {
        assertThat(words.states().keySet())
                .containsAll(ReimbursementGraph.graph().states());
        assertThat(words.events().keySet())
                .containsAll(ReimbursementGraph.graph().events());
    }

    @Test
    void words_stand_in_three_languages() {
        assertThat(Stream.of(words.states(), words.events(), words.deadlines()).flatMap(all -> all.values().stream()))
                .isNotEmpty()
                .allSatisfy(word -> {
                    assertThat(word.kk()).isNotBlank().isNotEqualTo(word.ru());
                    assertThat(word.ru()).matches(".*[А-Яа-я].*");
                    assertThat(word.en()).matches("[A-Za-z .,:]+");
                });
    }

    @Test
    void what_has_no_words_is_called_by_its_code() {
        assertThat(words.event("Withdrawn").kk()).isEqualTo("Withdrawn");
    }
}
