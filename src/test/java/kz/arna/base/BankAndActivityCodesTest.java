package kz.arna.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankAndActivityCodesTest {

    private static final String ACCOUNT = "KZ86125KZT5004100100";

    @Test
    void an_account_holds_its_remainder_of_97() {
        assertThat(Iban.isValid(ACCOUNT)).isTrue();
        assertThat(Iban.of(ACCOUNT).bankCode()).isEqualTo("125");
        assertThat(Iban.faultOf("KZ87125KZT5004100100")).isEqualTo(IdentifierFault.CHECK_DIGIT);
        assertThat(Iban.faultOf("KZ86125KZT5004100101")).isEqualTo(IdentifierFault.CHECK_DIGIT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "KZ86125KZT500410010",
                "KZ86125KZT50041001000",
                "kz86125KZT5004100100",
                "RU86125KZT5004100100"
            })
    void an_account_of_another_shape_is_none(String text) {
        assertThat(Iban.faultOf(text)).isEqualTo(IdentifierFault.FORMAT);
    }

    @Test
    void an_account_never_prints_itself() {
        assertThat(Iban.of(ACCOUNT)).hasToString("Iban[***]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Iban.of("KZ87125KZT5004100100"))
                .withMessageNotContaining("125KZT");
    }

    @Test
    void a_bank_has_eight_or_eleven_characters() {
        assertThat(Bic.of("CASPKZKA").isKazakh()).isTrue();
        assertThat(Bic.of("DEUTDEFF500").isKazakh()).isFalse();
        assertThat(Bic.isValid("CASPKZK")).isFalse();
        assertThat(Bic.isValid("CASPKZKA1")).isFalse();
        assertThat(Bic.isValid("CASPKZKAXX")).isFalse();
        assertThat(Bic.isValid("caspkzka")).isFalse();
        assertThat(Bic.isValid("1ASPKZKA")).isFalse();
        assertThat(Bic.isValid(null)).isFalse();
    }

    @Test
    void an_activity_is_one_whether_dotted_or_not() {
        assertThat(Oked.of("22.29.0")).isEqualTo(Oked.of("22290"));
        assertThat(Oked.of("22290").dotted()).isEqualTo("22.29.0");
        assertThat(Oked.of("2229").dotted()).isEqualTo("22.29");
        assertThat(Oked.isValid("222")).isFalse();
        assertThat(Oked.isValid("222900")).isFalse();
        assertThat(Oked.isValid("00.11.1")).isFalse();
        assertThat(Oked.isValid("2.229.0")).isFalse();
    }

    @Test
    void manufacturing_is_divisions_10_to_33() {
        assertThat(Oked.of("09.90.0").isManufacturing()).isFalse();
        assertThat(Oked.of("10.11.0").isManufacturing()).isTrue();
        assertThat(Oked.of("33.20.9").isManufacturing()).isTrue();
        assertThat(Oked.of("35.11.0").isManufacturing()).isFalse();
    }

    @Test
    void a_beneficiary_code_tells_residency() {
        assertThat(Kbe.of("17").isResident()).isTrue();
        assertThat(Kbe.of("29").isResident()).isFalse();
        assertThat(Kbe.isValid("30")).isFalse();
        assertThat(Kbe.isValid("10")).isFalse();
        assertThat(Kbe.isValid("177")).isFalse();
        assertThat(Kbe.isValid(null)).isFalse();
    }
}
