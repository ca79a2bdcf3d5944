package kz.arna.rules.order342.eligibility;

import com.fasterxml.jackson.databind.node.TextNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Condition;
import kz.arna.rules.order342.filing.Filing;

/** DPR-R-019, annex 1 item 15, A6 r9(1): documents and data are genuine; a document cannot be dated after the filing. */
final class DocumentsReliable extends Condition {

    private static final String REFUSED = "DPR-REF-01";

    DocumentsReliable() {
        super("DPR-R-019", "annex 1 item 15; A6 r9(1)", "Are the documents and the data in them reliable?");
    }

    @Override
    public Verdict decide(Filing filing) {
        Optional<Fact> finding = filing.fact("documents.unreliable");
        Grounds grounds = Grounds.of(finding);
        if (finding.flatMap(Fact::flag).orElse(false)) {
            return grounds.notMet(REFUSED);
        }
        Optional<LocalDate> future = filing.form().flatMap(form -> StatedDays.after(form, filing.submissionDate()));
        if (future.isPresent()) {
            return grounds.and(Fact.stated(
                            "application.days", TextNode.valueOf(future.get().toString())))
                    .noting(Figures.later(future.get(), filing.submissionDate()))
                    .naming(List.of("later.day"))
                    .notMet(REFUSED);
        }
        if (finding.isEmpty()) {
            boolean alike = filing.form().filter(StatedNames::mixAlphabets).isPresent();
            return grounds.needsPerson(alike ? "LATIN_LETTERS" : "FACT_UNKNOWN");
        }
        return grounds.met();
    }
}
