package kz.arna.rules.order342.eligibility;

import com.fasterxml.jackson.databind.node.TextNode;
import java.util.List;
import java.util.Optional;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Condition;
import kz.arna.rules.order342.filing.Filing;
import kz.arna.rules.order342.form.Application;
import kz.arna.rules.order342.form.AttachmentKind;
import kz.arna.rules.order342.form.Signatory;
import kz.arna.rules.order342.form.Signatory.Role;

/**
 * DPR-R-056, ¶19: who acts for the head proves the duties, who is authorised shows the power of attorney. The form has no place
 * for the dates of either: whoever reads the document finds whether it was in force on the day of signing.
 */
final class AuthorityDocumented extends Condition {

    static final String IN_FORCE = "signatory.authorityInForce";

    private static final String REFUSED = "DPR-REF-02-16";
    private static final String UNKNOWN = "FACT_UNKNOWN";

    AuthorityDocumented() {
        super("DPR-R-056", "¶19", "Does a document prove the authority of a signer who is not the head?");
    }

    @Override
    public Verdict decide(Filing filing) {
        return filing.form()
                .flatMap(form -> role(form).map(role -> documented(filing, form, role)))
                .orElseGet(() -> Grounds.none().needsPerson(UNKNOWN));
    }

    static Optional<Role> role(Application form) {
        return Optional.ofNullable(form.signatory()).map(Signatory::role);
    }

    static Fact stated(Role role) {
        return Fact.stated("application.signatory", TextNode.valueOf(role.name()));
    }

    /** What whoever read the document found: it was in force on the day of signing and covers the application. */
    static Optional<Boolean> inForce(Filing filing) {
        return filing.fact(IN_FORCE).flatMap(Fact::flag);
    }

    private static Verdict documented(Filing filing, Application form, Role role) {
        return switch (role) {
            case ACTING -> proven(filing, form, role, AttachmentKind.ACTING_ORDER, "document.actingOrder");
            case AUTHORISED -> proven(filing, form, role, AttachmentKind.POWER_OF_ATTORNEY, "document.powerOfAttorney");
            case HEAD, ENTREPRENEUR, NATURAL_PERSON -> Grounds.of(stated(role)).met();
        };
    }

    private static Verdict proven(Filing filing, Application form, Role role, AttachmentKind kind, String term) {
        Grounds grounds = Grounds.of(stated(role)).and(filing.fact(IN_FORCE));
        if (form.attached(kind).isEmpty()) {
            return grounds.naming(List.of(term)).notMet(REFUSED);
        }
        return inForce(filing)
                .map(found -> found
                        ? grounds.met()
                        : grounds.naming(List.of(term + ".inForce")).notMet(REFUSED))
                .orElseGet(() -> grounds.naming(List.of(term + ".inForce")).needsPerson(UNKNOWN));
    }
}
