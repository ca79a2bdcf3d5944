package kz.arna.reports.p342;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReportSettingTest {

    @ParameterizedTest
    @EnumSource(ReportSetting.class)
    void allows_its_own_default(ReportSetting setting) {
        assertThat(setting.allows(setting.otherwise())).isTrue();
        assertThat(setting.key()).matches("[A-Za-z][A-Za-z0-9.-]{1,79}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BIN|030840000011|false",
                "BIN|850515400469|false",
                "DECIMALS|4|false",
                "DECIMALS|0|true",
                "DRAFT_DAY|26|false",
                "MAIL_TO|a@b.kz, c@d.kz|true",
                "MAIL_TO|not an address|false",
                "STATUS_MAP|[]|false",
                "STATUS_MAP|{\"PAID\":{\"kk\":\"төленді\"}}|false",
                "STATUS_MAP|{\"PAID\":{\"kk\":\"төленді\",\"ru\":\"оплачено\"}}|true",
                "OWN_PARTICIPATION|PRESENTED|true",
                "ROWS|ALL|false"
            })
    void refuses_what_it_cannot_be(ReportSetting setting, String value, boolean allowed) {
        assertThat(setting.allows(value)).isEqualTo(allowed);
    }

    /** DPR-R-136: a natural person's number is never filled. */
    @Test
    void refuses_an_iin_as_the_respondents_number() {
        assertThat(ReportSetting.BIN.allows("850515400469")).isFalse();
    }

    @Test
    void words_of_the_operator_replace_those_of_the_state_and_an_unknown_state_keeps_its_name() {
        StatusWords words = StatusWords.of("{\"PAID\":{\"kk\":\"төленді (7)\",\"ru\":\"оплачено (7)\"}}");
        Wording kk = Wording.of(Language.KK);
        Wording ru = Wording.of(Language.RU);
        assertThat(words.of(kk, ru, "PAID").in(Language.RU)).isEqualTo("оплачено (7)");
        assertThat(words.of(kk, ru, "CLOSED").in(Language.KK)).isEqualTo("аяқталды");
        assertThat(words.of(kk, ru, "SOMETHING_NEW").in(Language.KK)).isEqualTo("SOMETHING_NEW");
    }

    @Test
    void both_languages_have_the_same_texts_without_latin_letters_inside_words() {
        assertThat(Wording.of(Language.KK).all().keySet())
                .isEqualTo(Wording.of(Language.RU).all().keySet());
        for (Language language : Language.values()) {
            assertThat(Wording.of(language).all().values())
                    .allSatisfy(text -> assertThat(text)
                            .doesNotContainPattern(
                                    "[А-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі][A-Za-z]|[A-Za-z][А-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]"));
        }
    }
}
