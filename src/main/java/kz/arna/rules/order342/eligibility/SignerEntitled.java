package kz.arna.rules.order342.eligibility;

import java.util.Optional;
import java.util.Set;
import kz.arna.base.Localized;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Grounds;
import kz.arna.rules.kernel.Verdict;
import kz.arna.rules.order342.filing.Condition;
import kz.arna.rules.order342.filing.Filing;
import kz.arna.rules.order342.form.Applicant;
import kz.arna.rules.order342.form.ApplicantKind;
import kz.arna.rules.order342.form.Application;
import kz.arna.rules.order342.form.Signatory.Role;
import org.jspecify.annotations.Nullable;

/** DPR-R-055, ¶19: a signature in force, of one of those whom ¶19 entitles. */
final class SignerEntitled extends Condition {

    private static final String REFUSED = "DPR-REF-02-16";
    private static final String UNKNOWN = "FACT_UNKNOWN";
    /** Without the numbers, which are nobody's business in a letter. */
    private static final Localized NOT_THE_APPLICANTS = new Localized(
            "Сертификаттағы ЖСН, БСН немесе рөл өтініште көрсетілген өтініш берушіге және қол қоюшының рөліне сәйкес келмейді.",
            "ИИН, БИН или роль в сертификате не соответствуют заявителю и роли подписавшего, указанным в заявлении.",
            "IIN, BIN or role in the certificate are not those of the applicant and of the signatory's role in the application.");

    SignerEntitled() {
        super("DPR-R-055", "¶19", "Is the application signed with a key in force by someone who is entitled to?");
    }

    @Override
    public Verdict decide(Filing filing) {
        SignatureFacts signature = SignatureFacts.of(filing);
        Optional<Role> role = filing.form().flatMap(AuthorityDocumented::role);
        Optional<Fact> authority =
                role.filter(Role.AUTHORISED::equals).flatMap(any -> filing.fact(AuthorityDocumented.IN_FORCE));
        Grounds grounds =
                signature.grounds().and(role.map(AuthorityDocumented::stated)).and(authority);
        if (signature.broken()) {
            return grounds.notMet(REFUSED);
        }
        Optional<Applicant> applicant = filing.form().map(Application::applicant);
        if (applicant.isEmpty() || role.isEmpty()) {
            return grounds.needsPerson(UNKNOWN);
        }
        Standing standing = standing(role.get(), applicant.get(), signature);
        if (standing == Standing.UNCLEAR && authority.flatMap(Fact::flag).orElse(false)) {
            standing = Standing.ENTITLED;
        }
        return switch (standing) {
            case NOT_ENTITLED -> grounds.noting(NOT_THE_APPLICANTS).notMet(REFUSED);
            case UNCLEAR -> grounds.needsPerson("SIGNER_UNCLEAR");
            case UNKNOWN -> grounds.needsPerson(UNKNOWN);
            case ENTITLED -> signature.inForce() ? grounds.met() : grounds.needsPerson(UNKNOWN);
        };
    }

    private enum Standing {
        ENTITLED,
        NOT_ENTITLED,
        UNCLEAR,
        UNKNOWN
    }

    private static Standing standing(Role role, Applicant applicant, SignatureFacts signature) {
        if (applicant.kind() != null && !fits(role, applicant.kind())) {
            return Standing.NOT_ENTITLED;
        }
        return switch (role) {
            case HEAD ->
                applicant.kind() == ApplicantKind.INDIVIDUAL_ENTREPRENEUR
                        ? same(applicant.iin(), signature.iin())
                        : head(applicant, signature);
            case ACTING -> same(applicant.bin(), signature.bin());
            case AUTHORISED -> authorised(applicant, signature);
            case ENTREPRENEUR, NATURAL_PERSON -> same(applicant.iin(), signature.iin());
        };
    }

    private static boolean fits(Role role, ApplicantKind kind) {
        return switch (kind) {
            case LEGAL_ENTITY -> Set.of(Role.HEAD, Role.ACTING, Role.AUTHORISED).contains(role);
            case SIMPLE_PARTNERSHIP -> true;
            case INDIVIDUAL_ENTREPRENEUR ->
                // Item 3 of the form has one place for the head and the entrepreneur.
                Set.of(Role.ENTREPRENEUR, Role.HEAD, Role.AUTHORISED).contains(role);
            case NATURAL_PERSON -> Set.of(Role.NATURAL_PERSON, Role.AUTHORISED).contains(role);
        };
    }

    /** A right to sign that is not the head's does not show whether its holder is the head: a person looks. */
    private static Standing head(Applicant applicant, SignatureFacts signature) {
        Standing organisation = same(applicant.bin(), signature.bin());
        if (organisation != Standing.ENTITLED || signature.roles().contains("CEO")) {
            return organisation;
        }
        if (signature.roles().isEmpty()) {
            return Standing.UNKNOWN;
        }
        return signature.roles().contains("RIGHT_TO_SIGN") ? Standing.UNCLEAR : Standing.NOT_ENTITLED;
    }

    /** An outsider can hold a power of attorney of a company: a person reads it, and what was found decides. */
    private static Standing authorised(Applicant applicant, SignatureFacts signature) {
        if (applicant.bin() == null) {
            return signature.iin().isPresent() ? Standing.ENTITLED : Standing.UNKNOWN;
        }
        return same(applicant.bin(), signature.bin()) == Standing.ENTITLED ? Standing.ENTITLED : Standing.UNCLEAR;
    }

    private static Standing same(@Nullable String declared, Optional<String> signed) {
        if (declared == null || signed.isEmpty()) {
            return Standing.UNKNOWN;
        }
        return declared.equals(signed.get()) ? Standing.ENTITLED : Standing.NOT_ENTITLED;
    }
}
