package kz.arna.rules.order342.completeness;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.arna.rules.order342.form.Applicant;
import kz.arna.rules.order342.form.ApplicantKind;
import kz.arna.rules.order342.form.Application;
import kz.arna.rules.order342.form.Application.Activity;
import kz.arna.rules.order342.form.Application.Bank;
import kz.arna.rules.order342.form.Application.DeclaredTotal;
import kz.arna.rules.order342.form.Application.Employees;
import kz.arna.rules.order342.form.Application.StatePrograms;
import kz.arna.rules.order342.form.CostLine;
import kz.arna.rules.order342.form.Person;
import kz.arna.rules.order342.form.Signatory;
import org.jspecify.annotations.Nullable;

/**
 * The fields that annex 1 asks for (DPR-D-01), by the rulebook's words for them. What the form asks "if any" is not among
 * them; items 11 and 17 and the attached documents have rules of their own.
 */
final class RequiredFields {

    static final Map<String, Predicate<Application>> OF_FORM = inOrder(
            entry("field.form", form -> Objects.equals(form.form(), "342-1")),
            entry("field.language", form -> text(form.language())),
            entry("field.operator", form -> text(form.operator())),
            entry("field.applicant.name", form -> of(form.applicant(), Applicant::name)),
            entry("field.applicant.fullName", form -> of(form.applicant(), Applicant::fullName)),
            entry("field.applicant.kind", form -> has(form.applicant(), Applicant::kind)),
            entry("field.applicant.taxpayer", form -> of(form.applicant(), RequiredFields::taxpayer)),
            entry("field.head", form -> natural(form) || person(head(form))),
            entry(
                    "field.registration.date",
                    form -> natural(form) || has(registration(form), Applicant.Registration::date)),
            entry(
                    "field.employees",
                    form -> has(form.employees(), Employees::total) && has(form.employees(), Employees::citizens)),
            entry("field.personnelLocalContent", form -> form.personnelLocalContent() != null),
            entry(
                    "field.mainActivity",
                    form -> of(form.mainActivity(), Activity::name) && of(form.mainActivity(), Activity::oked)),
            entry("field.products", form -> form.products().stream().anyMatch(RequiredFields::text)),
            entry("field.statePrograms", form -> programs(form.statePrograms())),
            entry("field.costs", form -> !form.costs().isEmpty()),
            entry(
                    "field.declaredTotal",
                    form -> has(form.declaredTotal(), DeclaredTotal::amount)
                            && of(form.declaredTotal(), DeclaredTotal::words)),
            entry("field.bank", form -> bank(form.bank())),
            entry("field.fxStatement", form -> Objects.equals(form.fxStatement(), true)),
            entry("field.guarantee", form -> Objects.equals(form.guarantee(), true)),
            entry("field.noOtherFinancing", form -> form.noOtherFinancing() != null),
            entry("field.noCourtBan", form -> form.noCourtBan() != null),
            entry("field.contact", form -> person(form.contact())),
            entry("field.attachments", form -> !form.attachments().isEmpty()),
            entry("field.filledOn", form -> form.filledOn() != null),
            entry("field.signatory", form -> signatory(form.signatory(), natural(form))));

    static final Map<String, Predicate<CostLine>> OF_LINE = inOrder(
            entry("field.cost.no", line -> line.no() != null),
            entry("field.cost.name", line -> text(line.name())),
            entry("field.cost.oked", line -> text(line.oked()) && text(line.okedName())),
            entry("field.cost.type", line -> text(line.type())),
            entry("field.cost.contract", line -> contract(line.contract())),
            entry(
                    "field.cost.act",
                    line -> !line.residence().orElse(false)
                            || line.acts().stream().anyMatch(act -> text(act.number()) && act.date() != null)),
            entry(
                    "field.cost.invoice",
                    line -> !line.residence().orElse(false)
                            || line.invoices().stream()
                                    .anyMatch(invoice -> text(invoice.number()) && invoice.date() != null)),
            entry("field.cost.amount", line -> line.amount() != null && text(line.currency())),
            entry("field.cost.amountKzt", line -> line.amountKzt() != null));

    private RequiredFields() {}

    @SafeVarargs
    private static <T> Map<String, Predicate<T>> inOrder(Map.Entry<String, Predicate<T>>... fields) {
        Map<String, Predicate<T>> inOrder = new LinkedHashMap<>();
        Stream.of(fields).forEach(field -> inOrder.put(field.getKey(), field.getValue()));
        return inOrder;
    }

    private static boolean text(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static <T> boolean of(@Nullable T part, Function<T, @Nullable String> field) {
        return part != null && text(field.apply(part));
    }

    private static <T> boolean has(@Nullable T part, Function<T, ? extends @Nullable Object> field) {
        return part != null && field.apply(part) != null;
    }

    private static @Nullable String taxpayer(Applicant applicant) {
        return text(applicant.bin()) ? applicant.bin() : applicant.iin();
    }

    /** A person who is no entrepreneur has neither a head nor a state registration (items 3 and 5). */
    private static boolean natural(Application form) {
        return form.applicant() != null && form.applicant().kind() == ApplicantKind.NATURAL_PERSON;
    }

    private static @Nullable Person head(Application form) {
        return form.applicant() == null ? null : form.applicant().head();
    }

    private static Applicant.@Nullable Registration registration(Application form) {
        return form.applicant() == null ? null : form.applicant().registration();
    }

    /** Names, post and ways to reach the person; the patronymic only where the identity document has one. */
    private static boolean person(@Nullable Person person) {
        return person != null
                && Stream.of(person.surname(), person.name(), person.position(), person.phone(), person.email())
                        .allMatch(RequiredFields::text);
    }

    private static boolean programs(@Nullable StatePrograms programs) {
        return programs != null
                && programs.participant() != null
                && (!programs.participant() || !programs.measures().isEmpty());
    }

    private static boolean bank(@Nullable Bank bank) {
        return bank != null
                && Stream.of(bank.name(), bank.iban(), bank.bic(), bank.kbe()).allMatch(RequiredFields::text);
    }

    private static boolean contract(CostLine.@Nullable Contract contract) {
        return contract != null && text(contract.number()) && contract.date() != null;
    }

    /** Item 23: a person who signs for nobody else holds no post. */
    private static boolean signatory(@Nullable Signatory signatory, boolean natural) {
        return Optional.ofNullable(signatory)
                .filter(signer -> signer.role() != null && text(signer.surname()) && text(signer.name()))
                .filter(signer -> natural || text(signer.position()))
                .isPresent();
    }
}
