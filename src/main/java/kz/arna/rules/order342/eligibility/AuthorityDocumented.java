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

/** DPR-R-056, ¶19: who acts for the head proves the duties, who is authorised shows the power of attorney. */
final class AuthorityDocumented extends Condition {

    AuthorityDocumented() {
        super("DPR-R-056", "¶19", "Does a document prove the authority of a signer who is not the head?");
    }

    @Override
    public Verdict decide(Filing filing) {
        return filing.form()
                .flatMap(form -> role(form).map(role -> documented(form, role)))
                .orElseGet(() -> Grounds.none().needsPerson("FACT_UNKNOWN"));
    }

    static Optional<Role> role(Application form) {
        return Optional.ofNullable(form.signatory()).map(Signatory::role);
    }

    static Fact stated(Role role) {
        return Fact.stated("application.signatory", TextNode.valueOf(role.name()));
    }

    private static Verdict documented(Application form, Role role) {
        Grounds grounds = Grounds.of(stated(role));
        return switch (role) {
            case ACTING -> attached(form, AttachmentKind.ACTING_ORDER, "document.actingOrder", grounds);
            case AUTHORISED -> attached(form, AttachmentKind.POWER_OF_ATTORNEY, "document.powerOfAttorney", grounds);
            case HEAD, ENTREPRENEUR, NATURAL_PERSON -> grounds.met();
        };
    }

    private static Verdict attached(Application form, AttachmentKind kind, String term, Grounds grounds) {
        return form.attached(kind).isEmpty() ? grounds.naming(List.of(term)).notMet("DPR-REF-02-16") : grounds.met();
    }
}
