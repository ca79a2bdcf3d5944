package kz.arna.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SecretMaskTest {

    private final SecretMask mask = new SecretMask(List.of("s3cret-of-the-portal", "құпия-сөз", "abc"));

    private String masked(String text) {
        return new String(mask.mask(text.getBytes(UTF_8)), UTF_8);
    }

    @Test
    void hides_a_configured_secret_wherever_it_stands() {
        assertThat(masked("key=s3cret-of-the-portal&x=1")).isEqualTo("key=********************&x=1");
        assertThat(masked("сөз: құпия-сөз.")).doesNotContain("құпия-сөз").startsWith("сөз: *");
    }

    @Test
    void hides_the_values_of_fields_that_are_secret_by_name() {
        assertThat(masked("{\"consents\":{\"token\":\"eyJ\\\"x\",\"restrictedData\":\"GRANTED\"}}"))
                .isEqualTo("{\"consents\":{\"token\":\"***\",\"restrictedData\":\"GRANTED\"}}");
        assertThat(masked("<s:Password type=\"t\">p</s:Password><a>b</a>"))
                .isEqualTo("<s:Password type=\"t\">***</s:Password><a>b</a>");
    }

    @Test
    void leaves_all_other_bytes_as_they_are() {
        byte[] bytes = {0, (byte) 0xff, (byte) 0xfe, 34, 10};
        assertThat(mask.mask(bytes)).isSameAs(bytes);
        assertThat(masked("{\"tokens\":3,\"ә\":\"Қазақстан\"}")).isEqualTo("{\"tokens\":3,\"ә\":\"Қазақстан\"}");
    }

    @Test
    void a_secret_of_a_few_letters_is_not_looked_for() {
        assertThat(masked("abc")).isEqualTo("abc");
    }

    @Test
    void keeps_only_harmless_headers() {
        assertThat(HeaderAllowList.keep(Map.of(
                        "Content-Type", "application/json", "X-Api-Key", "k", "Authorization", "a", "Cookie", "c")))
                .isEqualTo(Map.of("content-type", "application/json"));
    }
}
