package kz.arna.rules.order342.completeness;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Filing;
import kz.arna.rules.order342.form.Application;
import kz.arna.rules.order342.form.AttachmentKind;
import kz.arna.rules.order342.form.CostLine;

/** DPR-R-060, A6 r8(4) p.2: of a non-resident contractor the proof of the service and of its registration. */
final class ForeignContractorProven extends OfForm {

    ForeignContractorProven() {
        super("DPR-R-060", "A6 r8(4) p.2", "Are service and registration of each non-resident contractor proven?");
    }

    @Override
    Verdict decide(Application form, Filing filing) {
        Documents documents = new Documents(form);
        ArrayNode residence = JsonNodeFactory.instance.arrayNode();
        for (CostLine line : form.costs()) {
            Optional<Boolean> resident = line.residence();
            residence.add(resident.map(String::valueOf).orElse("unknown"));
            if (resident.filter(yes -> !yes).isPresent()) {
                documents.need(line, "document.serviceProof", AttachmentKind.SERVICE_PROOF);
                documents.need(line, "document.contractorRegistration", AttachmentKind.CONTRACTOR_REGISTRATION);
            }
        }
        Grounds grounds = Grounds.of(Fact.stated("application.residence", residence));
        boolean unknown =
                form.costs().stream().anyMatch(line -> line.residence().isEmpty());
        return documents.missing().isEmpty() && unknown
                ? grounds.needsPerson("RESIDENCE_UNKNOWN")
                : Missing.documents(documents.missing()).decide(grounds);
    }
}
