package kz.arna.rules.order342.completeness;

import java.util.List;
import java.util.Optional;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Filing;
import kz.arna.rules.order342.form.Application;
import kz.arna.rules.order342.form.AttachmentKind;
import kz.arna.rules.order342.form.CostLine;

/** DPR-R-064, A6 r8, costs of ¶8(3): supply contracts, rail waybill with its enclosures, list of works where the act says too little. */
final class CarriageDocumentsAttached extends OfForm {

    CarriageDocumentsAttached() {
        super("DPR-R-064", "A6 r8, ¶8(3)", "Are the documents for costs of rail carriage attached?");
    }

    @Override
    Verdict decide(Application form, Filing filing) {
        List<CostLine> carriage =
                form.costs().stream().filter(line -> line.in("C3")).toList();
        Documents documents = new Documents(form);
        for (CostLine line : carriage) {
            documents.need(line, "document.supplyContract", AttachmentKind.SUPPLY_CONTRACT);
            documents.need(line, "document.railWaybill", AttachmentKind.RAIL_WAYBILL);
        }
        Optional<Fact> enclosures = filing.fact("documents.waybillNamesEnclosures");
        Optional<Fact> tooLittle = filing.fact("documents.actsSayTooLittle");
        boolean unseen =
                needIf(enclosures, documents, carriage, AttachmentKind.WAYBILL_ENCLOSURE, "document.waybillEnclosure")
                        | needIf(tooLittle, documents, carriage, AttachmentKind.WORKS_LIST, "document.worksList");
        Grounds grounds = Grounds.of(enclosures).and(tooLittle);
        return documents.missing().isEmpty() && unseen
                ? grounds.needsPerson("FACT_UNKNOWN")
                : Missing.documents(documents.missing()).decide(grounds);
    }

    /** Asks for the document where the finding says it is needed; answers whether nobody has looked yet. */
    private static boolean needIf(
            Optional<Fact> finding, Documents documents, List<CostLine> lines, AttachmentKind kind, String term) {
        List<CostLine> without =
                lines.stream().filter(line -> !documents.has(line, kind)).toList();
        Optional<Boolean> needed = finding.flatMap(Fact::flag);
        if (needed.orElse(false)) {
            without.forEach(line -> documents.need(line, term, kind));
        }
        return !without.isEmpty() && needed.isEmpty();
    }
}
