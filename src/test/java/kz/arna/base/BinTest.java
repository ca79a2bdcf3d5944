package kz.arna.base;

import static kz.arna.base.IdentifierFault.CHECK_DIGIT;
import static kz.arna.base.IdentifierFault.DATE;
import static kz.arna.base.IdentifierFault.FORMAT;
import static kz.arna.base.IdentifierFault.KIND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinTest {

    @ParameterizedTest
    @ValueSource(strings = {"190340000007", "190350000001", "190361000001"})
    void accepts_what_may_have_been_issued(String number) {
        assertThat(Bin.isValid(number)).isTrue();
    }

    @Test
    void takes_the_second_weights_when_the_first_leave_ten() {
        assertThat(Bin.isValid("190340000805")).isTrue();
        assertThat(Bin.faultOf("190340000800")).isEqualTo(CHECK_DIGIT);
    }

    @Test
    void refuses_every_digit_where_both_weights_leave_ten() {
        for (char digit = '0'; digit <= '9'; digit++) {
            assertThat(Bin.faultOf("19034000088" + digit)).isEqualTo(CHECK_DIGIT);
        }
    }

    @Test
    void names_the_first_fault() {
        assertThat(Bin.faultOf("")).isEqualTo(FORMAT);
        assertThat(Bin.faultOf(" 190340000007")).isEqualTo(FORMAT);
        assertThat(Bin.faultOf("190040000007")).isEqualTo(DATE);
        assertThat(Bin.faultOf("191340000007")).isEqualTo(DATE);
        assertThat(Bin.faultOf("190330000007")).isEqualTo(KIND);
        assertThat(Bin.faultOf("190370000007")).isEqualTo(KIND);
        assertThat(Bin.faultOf("190344000007")).isEqualTo(KIND);
        assertThat(Bin.faultOf("190340000008")).isEqualTo(CHECK_DIGIT);
    }

    @Test
    void knows_branches_and_never_prints_itself() {
        assertThat(Bin.of("190361000001").isSubdivision()).isTrue();
        assertThat(Bin.of("190340000007").isSubdivision()).isFalse();
        assertThat(Bin.of("190340000007")).hasToString("Bin[***]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bin.of("190340000008"))
                .withMessageNotContaining("190340");
    }

    @Test
    void a_taxpayer_s_number_tells_its_kind() {
        assertThat(TaxpayerId.parse("190340000007")).isEqualTo(TaxpayerId.of(Bin.of("190340000007")));
        assertThat(TaxpayerId.parse("900101300007")).isEqualTo(TaxpayerId.of(Iin.of("900101300007")));
        assertThat(TaxpayerId.parse("900101300007")).hasToString("TaxpayerId[IIN ***]");
        assertThat(TaxpayerId.faultOf(TaxpayerId.Kind.IIN, "190340000007")).isEqualTo(DATE);
        assertThatIllegalArgumentException().isThrownBy(() -> TaxpayerId.parse("1"));
    }
}
