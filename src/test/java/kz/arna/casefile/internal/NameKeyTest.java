package kz.arna.casefile.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ЖШС «Қазақ аяқкиімі» | қазақ аяқкиімі",
                "ТОО \"ӨНДІРІС  Плюс\" | өндіріс плюс",
                "«Алтын Дән» ЖШС | алтын дән жшс",
                "Жауапкершілігі шектеулі серіктестігі «Ұн» | ұн",
                "Тоомас | тоомас",
                "«ТОО Х» | х",
            })
    void drops_quotes_and_legal_form(String name, String key) {
        assertThat(NameKey.of(name)).isEqualTo(key);
    }
}
