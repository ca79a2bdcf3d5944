package kz.arna.reference;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the priority-goods list (order 306 of 30.05.2022).
 *
 * @param code the code that the row names; stands for all longer codes that begin with it
 * @param nameKk Kazakh name
 * @param nameRu Russian name
 * @param validFrom first day
 * @param validTo last day, itself included; null while open
 * @param source the edition it comes from
 */
public record PriorityGood(
        GoodsCode code,
        String nameKk,
        String nameRu,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String source) {}
