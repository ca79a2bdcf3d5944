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

class IinTest {

    @ParameterizedTest
    @ValueSource(strings = {"900101300007", "000229600004", "000101000003", "991231600002"})
    void accepts_what_may_have_been_issued(String number) {
        assertThat(Iin.isValid(number)).isTrue();
        assertThat(Iin.of(number).value()).isEqualTo(number);
    }

    @Test
    void names_the_first_fault() {
        assertThat(Iin.faultOf(null)).isEqualTo(FORMAT);
        assertThat(Iin.faultOf("90010130000")).isEqualTo(FORMAT);
        assertThat(Iin.faultOf("9001013000077")).isEqualTo(FORMAT);
        assertThat(Iin.faultOf("90010130000A")).isEqualTo(FORMAT);
        assertThat(Iin.faultOf("٩٠٠١٠١٣٠٠٠٠٧")).isEqualTo(FORMAT);
        assertThat(Iin.faultOf("900101700007")).isEqualTo(KIND);
        assertThat(Iin.faultOf("901301300007")).isEqualTo(DATE);
        assertThat(Iin.faultOf("900132300007")).isEqualTo(DATE);
        assertThat(Iin.faultOf("990229100007")).isEqualTo(DATE);
        assertThat(Iin.faultOf("900101300008")).isEqualTo(CHECK_DIGIT);
    }

    @Test
    void knows_29_february_by_the_century() {
        assertThat(Iin.faultOf("000229600004")).isNull();
        assertThat(Iin.faultOf("000229300005")).isEqualTo(DATE);
    }

    @Test
    void never_prints_itself() {
        assertThat(Iin.of("900101300007")).hasToString("Iin[***]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Iin.of("900101300008"))
                .withMessageNotContaining("900101");
    }
}
