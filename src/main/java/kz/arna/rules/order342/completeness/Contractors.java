package kz.arna.rules.order342.completeness;

import java.util.Optional;
import kz.arna.rules.order342.form.CostLine;
import kz.arna.rules.order342.form.CostLine.Contract;
import kz.arna.rules.order342.form.CostLine.Contractor;

/** Whether the contractor of a line is a resident of the Republic: other documents are asked of a non-resident. */
final class Contractors {

    private Contractors() {}

    /** Known not to be a resident. */
    static boolean foreign(CostLine line) {
        return resident(line).filter(resident -> !resident).isPresent();
    }

    /** Whether a resident; nothing where the application does not say it. */
    static Optional<Boolean> resident(CostLine line) {
        return Optional.ofNullable(line.contract()).map(Contract::contractor).map(Contractor::resident);
    }
}
