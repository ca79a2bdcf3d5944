package kz.arna.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    applicant 190340000007 has debt             | applicant *** has debt
                    IIN900101300007                             | IIN***
                    https://src.kz/debts/190340000007?d=1       | https://src.kz/debts/***?d=1
                    to KZ86125KZT5004100100 now                 | to *** now
                    to kz86 125K ZT50 0410 0100 now             | to *** now
                    mail a.serikov+x@firma.com.kz!              | mail ***!
                    call +7 (701) 123-45-67 please              | call *** please
                    call 87011234567 please                     | call *** please
                    X-Api-Key: demo-egov                        | X-Api-Key: ***
                    X-Portal-Token=abc.def                      | X-Portal-Token=***
                    {"token":"abc","n":1}                       | {"token":"***","n":1}
                    Authorization: Bearer abcdefgh12            | Authorization: Bearer ***
                    sent Bearer abcdefgh12 away                 | sent Bearer *** away
                    jdbc://arna:geheim@host/db                  | jdbc://***@host/db
                    password=geheim&x=1                         | password=***&x=1
                    {"surname":"Серіков","no":1}                | {"surname":"***","no":1}
                    {"fullName" : "ЖШС \\"Арна\\" Плюс"}        | {"fullName" : "***"}
                    CN=СЕРІКОВ АСАН,OU=BIN190340000007          | CN=***,OU=BIN***
                    """)
    void hides_what_identifies_or_opens(String text, String masked) {
        assertThat(Masking.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "case DPR-2026-000123 registered",
                "message 0192f0c0-7a11-7c55-8d3e-123456789012 sent",
                "sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "paid 58980000.00 KZT at 2026-11-21T17:30:00.000+05:00",
                "at kz.arna.base.Masking.mask(Masking.java:42)",
                "eleven 12345678901 and thirteen 1234567890123 digits",
                "Қазақстан Республикасы әғқңөұүһі",
                ""
            })
    void leaves_what_operators_search_by(String text) {
        assertThat(Masking.mask(text)).isEqualTo(text);
    }

    @Test
    void stays_fast_on_long_lines() {
        String line = "a".repeat(200_000) + " " + "KZ1 ".repeat(20_000) + "1".repeat(100_000) + "f".repeat(100_000);
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> Masking.mask(line));
        assertThatNoException().isThrownBy(() -> Masking.mask("{\"name\":\"" + "x".repeat(300_000) + "\"}"));
    }
}
