package kz.arna.rules.order342.amount;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import kz.arna.rules.order342.costs.CostTable;
import kz.arna.rules.order342.filing.Filing;

/**
 * What the caps of ¶9 leave to an applicant before anything is asked: the lower of what the 24 months and each calendar year
 * that binds leave (DPR-R-030…033, DPR-R-041), under the reading that the settings ask for.
 */
public final class CapRoom {

    private CapRoom() {}

    /** Tenge by {@code C1} and {@code C2C3}; a group is absent where the index of the day of filing is not known. */
    public static Map<String, BigDecimal> of(Filing filing) {
        Reimbursement amount = Reimbursement.of(Claims.of(CostTable.of(filing)), Readings.of(filing.settings()));
        Map<String, BigDecimal> room = new TreeMap<>();
        for (GroupAmount group : amount.groups()) {
            BigDecimal left = group.room();
            if (left != null) {
                room.merge(group.group().heading(), left, BigDecimal::add);
            }
        }
        return Map.copyOf(room);
    }
}
