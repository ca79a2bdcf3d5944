package kz.arna.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import kz.arna.base.Rejected;
import kz.arna.reference.GoodsCode.Kind;
import kz.arna.reference.PriorityMatch.Verdict;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PriorityGoodsIT {

    private static final LocalDate START = LocalDate.parse("2025-01-01");
    private static final LocalDate SECOND = LocalDate.parse("2026-01-01");
    private static final String HEADER = "codeKind;code;nameKk;nameRu;validTo;source\n";
    private static final String FIRST_EDITION = HEADER
            + "TNVED;6403;Былғары аяқкиім;Обувь кожаная;;306-бұйрық\n"
            + "TNVED;8544 49;Кабель;Кабель;;306-бұйрық\n"
            + "OKED;22.29.0;Пластмасса бұйымдары;Изделия из пластмасс;2025-12-31;306-бұйрық\n";

    private final Stores stores = new Stores();
    private final PriorityGoods goods = new PriorityGoods(stores.jdbc);
    private final PriorityGoodsImport imports = new PriorityGoodsImport(stores.jdbc, stores.drafts);

    private PriorityPreview preview(String csv, LocalDate from) {
        return imports.preview(csv.getBytes(StandardCharsets.UTF_8), from, "officer-1");
    }

    private void confirm(PriorityPreview preview) {
        stores.transaction.executeWithoutResult(status -> imports.confirm(preview.token(), "officer-2", "new edition"));
    }

    private Verdict match(LocalDate day, Kind kind, String code) {
        return goods.match(List.of(new GoodsCode(kind, code)), List.of(), day).verdict();
    }

    @Test
    void is_unknown_while_there_is_no_list_for_the_day() {
        assertThat(match(START, Kind.TNVED, "6403")).isEqualTo(Verdict.UNKNOWN);
        confirm(preview(FIRST_EDITION, START));
        assertThat(match(START.minusDays(1), Kind.TNVED, "6403")).isEqualTo(Verdict.UNKNOWN);
        assertThat(match(START, Kind.TNVED, "6403")).isEqualTo(Verdict.MATCH);
    }

    @Test
    void a_code_matches_the_row_that_it_extends() {
        confirm(preview(FIRST_EDITION, START));
        assertThat(match(START, Kind.TNVED, "6403 99 930 0")).isEqualTo(Verdict.MATCH);
        assertThat(match(START, Kind.TNVED, "6402 99 930 0")).isEqualTo(Verdict.NO_MATCH);
        assertThat(match(START, Kind.OKED, "22.29.0")).isEqualTo(Verdict.MATCH);
        assertThat(match(START, Kind.TNVED, "22290")).isEqualTo(Verdict.NO_MATCH);
    }

    @Test
    void a_code_too_short_to_tell_needs_a_person() {
        confirm(preview(FIRST_EDITION, START));
        PriorityMatch match = goods.match(List.of(new GoodsCode(Kind.TNVED, "8544")), List.of(), START);
        assertThat(match.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(match.rows()).extracting(PriorityGood::nameRu).containsExactly("Кабель");
    }

    @Test
    void a_name_proves_a_match_but_never_its_absence() {
        confirm(preview(FIRST_EDITION, START));
        assertThat(goods.match(List.of(), List.of("«Былғары  АЯҚКИІМ»"), START).verdict())
                .isEqualTo(Verdict.MATCH);
        assertThat(goods.match(List.of(), List.of("Сапоги"), START).verdict()).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void a_row_counts_to_the_end_of_its_last_day() {
        confirm(preview(FIRST_EDITION, START));
        assertThat(match(LocalDate.parse("2025-12-31"), Kind.OKED, "22290")).isEqualTo(Verdict.MATCH);
        assertThat(match(LocalDate.parse("2026-01-01"), Kind.OKED, "22290")).isEqualTo(Verdict.NO_MATCH);
    }

    @Test
    void a_new_edition_ends_what_it_does_not_repeat_and_keeps_earlier_days() {
        confirm(preview(FIRST_EDITION, START));
        String second = HEADER + "TNVED;6403;Былғары аяқкиім;Обувь кожаная;;306-бұйрық\n"
                + "TNVED;9401;Орындық;Стул;;306-бұйрық, өзгеріс\n";
        PriorityPreview preview = preview(second, SECOND);
        assertThat(preview.added()).extracting(good -> good.code().code()).containsExactly("9401");
        assertThat(preview.ended()).extracting(good -> good.code().code()).containsExactly("854449");
        assertThat(preview.kept()).isEqualTo(1);
        confirm(preview);
        assertThat(match(SECOND.minusDays(1), Kind.TNVED, "854449")).isEqualTo(Verdict.MATCH);
        assertThat(match(SECOND, Kind.TNVED, "854449")).isEqualTo(Verdict.NO_MATCH);
        assertThat(match(SECOND.minusDays(1), Kind.TNVED, "9401")).isEqualTo(Verdict.NO_MATCH);
        assertThat(goods.onDate(SECOND)).hasSize(2);
    }

    @Test
    void an_earlier_edition_withdraws_one_that_would_have_begun_later() {
        confirm(preview(FIRST_EDITION, SECOND.minusDays(1)));
        confirm(preview(FIRST_EDITION, START));
        assertThat(goods.onDate(SECOND.minusDays(1))).hasSize(3);
    }

    @Test
    void a_second_person_confirms() {
        PriorityPreview preview = preview(FIRST_EDITION, START);
        assertRefused(
                () -> stores.transaction.executeWithoutResult(
                        status -> imports.confirm(preview.token(), "officer-1", "alone")),
                "IMPORT_SAME_PERSON");
        PriorityPreview stale = preview(FIRST_EDITION, START);
        confirm(preview);
        assertRefused(() -> confirm(stale), "IMPORT_STALE");
        assertRefused(() -> confirm(preview), "IMPORT_CONFIRMED_BEFORE");
    }

    @Test
    void refuses_rows_that_cannot_be_right() {
        assertRefused(() -> preview(HEADER, START), "IMPORT_EMPTY");
        assertRefused(() -> preview(HEADER + "HS;6403;а;б;;в\n", START), "IMPORT_MALFORMED");
        assertRefused(() -> preview(HEADER + "TNVED;64A3;а;б;;в\n", START), "IMPORT_MALFORMED");
        assertRefused(() -> preview(HEADER + "TNVED;6403;;б;;в\n", START), "IMPORT_MALFORMED");
        assertRefused(() -> preview(HEADER + "TNVED;6403;а;б;2024-12-31;в\n", START), "IMPORT_MALFORMED");
        assertRefused(() -> preview(HEADER + "TNVED;6403;а;б;;в;г\n", START), "IMPORT_MALFORMED");
    }

    @Test
    void reads_commas_quotes_and_a_byte_order_mark() {
        String csv = "\uFEFFcodeKind,code,nameKk,nameRu,validTo,source\n"
                + "TNVED,6403,\"Аяқкиім, былғары\",\"Обувь \"\"люкс\"\"\",,306\n";
        assertThat(preview(csv, START).added()).singleElement().satisfies(good -> {
            assertThat(good.nameKk()).isEqualTo("Аяқкиім, былғары");
            assertThat(good.nameRu()).isEqualTo("Обувь \"люкс\"");
        });
    }

    private static void assertRefused(ThrowingCallable call, String code) {
        assertThatThrownBy(call).isInstanceOf(Rejected.class).hasMessage(code);
    }
}
