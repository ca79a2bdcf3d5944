package kz.arna.simulator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the registers know about a company.
 *
 * @param id BIN or IIN
 * @param taxDebt budget debt, tenge
 * @param pensionDebt debt of pension contributions, tenge
 * @param category code of the category service: {@code MICRO, SMALL, MEDIUM, LARGE}
 * @param taxes payments by year, tenge
 * @param goods of the register of goods producers; none: not registered
 * @param silentAt partners that never answer about this company
 */
public record Company(
        String id,
        String nameKk,
        String nameRu,
        BigDecimal taxDebt,
        BigDecimal pensionDebt,
        String category,
        LocalDate registeredOn,
        Map<Integer, BigDecimal> taxes,
        List<Good> goods,
        Set<String> silentAt) {

    /** @param tnved commodity code of the Eurasian Economic Union, 10 digits */
    public record Good(String nameKk, String nameRu, String tnved, BigDecimal localContent) {}

    /** Everything in order: no debt, small, registered seven years ago, taxes growing, one registered good. */
    static Company inOrder(String id, String nameKk, String nameRu) {
        return new Company(
                id,
                nameKk,
                nameRu,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                "SMALL",
                LocalDate.of(2019, 3, 14),
                Map.of(
                        2022,
                        money("9100000.00"),
                        2023,
                        money("10250000.40"),
                        2024,
                        money("12800000.00"),
                        2025,
                        money("15975300.10")),
                List.of(new Good(
                        "Пластик есік пен терезе блоктары",
                        "Блоки дверные и оконные из пластмассы",
                        "3925200000",
                        money("54.20"))),
                Set.of());
    }

    Company inCategory(String other) {
        return new Company(id, nameKk, nameRu, taxDebt, pensionDebt, other, registeredOn, taxes, goods, silentAt);
    }

    Company owing(String tax, String pension) {
        return new Company(
                id, nameKk, nameRu, money(tax), money(pension), category, registeredOn, taxes, goods, silentAt);
    }

    Company unansweredBy(String partner) {
        return new Company(
                id, nameKk, nameRu, taxDebt, pensionDebt, category, registeredOn, taxes, goods, Set.of(partner));
    }

    private static BigDecimal money(String text) {
        return new BigDecimal(text);
    }
}
