package kz.arna.rules.order342.completeness;

import java.util.List;
import kz.arna.rules.kernel.Rule;
import kz.arna.rules.order342.filing.Filing;

/** The conditions of completeness (¶35 p.1), in the order of their ids. */
public final class Completeness {

    private static final List<Rule<Filing>> RULES = List.of(
            new ConsentsGiven(),
            new FormFilledIn(),
            new BaseDocumentsAttached(),
            new PaymentInvoicesWhereNamed(),
            new ForeignContractorProven(),
            new ReportHasItsParts(),
            new ConformityProven(),
            new MarkingDocumentsAttached(),
            new CarriageDocumentsAttached(),
            new CostTypesTicked());

    private Completeness() {}

    /** Every rule of the stage. */
    public static List<Rule<Filing>> rules() {
        return RULES;
    }
}
