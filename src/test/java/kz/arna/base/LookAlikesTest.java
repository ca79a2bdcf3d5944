package kz.arna.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookAlikesTest {

    @Test
    void finds_a_latin_letter_inside_a_kazakh_name() {
        assertThat(LookAlikes.find("Cерік")).containsExactly(new LookAlike(0, 'C', 'С'));
        assertThat(LookAlikes.find("Серiк")).containsExactly(new LookAlike(3, 'i', 'і'));
        assertThat(LookAlikes.find("Шаһмұрат Шаhмұрат")).containsExactly(new LookAlike(11, 'h', 'һ'));
        assertThat(LookAlikes.find("Əсел")).containsExactly(new LookAlike(0, 'Ə', 'Ә'));
    }

    @Test
    void makes_two_spellings_that_look_alike_one() {
        assertThat(LookAlikes.folded("A-1/XК")).isEqualTo(LookAlikes.folded("А-1/ХК"));
        assertThat(LookAlikes.folded("DZ-7")).isEqualTo("DZ-7");
    }

    @Test
    void finds_words_of_look_alikes_in_a_cyrillic_text() {
        assertThat(LookAlikes.find("TOO «Ромашка»")).hasSize(3);
        assertThat(LookAlikes.find("AO «Ромашка»")).hasSize(2);
        assertThat(LookAlikes.find("MAPAT Серіков")).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Әлия Ғабитқызы Құрманғалиева",
                "Өмірбек Үсенұлы Һакимов Іңкәр",
                "IT-компания «Арна»",
                "ТОО «Coca-Cola Алматы Боттлерс»",
                "JOHN SMITH",
                ""
            })
    void leaves_honest_names_alone(String name) {
        assertThat(LookAlikes.find(name)).isEmpty();
    }

    @Test
    void no_name_has_no_look_alikes() {
        assertThat(LookAlikes.find(null)).isEmpty();
    }
}
