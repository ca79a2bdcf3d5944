package kz.arna.rules.order342.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The application for reimbursement (annex 1, all items), with contract, act, invoice and payments per line of item 12.
 *
 * @param form {@code 342-1}
 * @param language {@code kk} or {@code ru}
 * @param personnelLocalContent item 7, per cent
 * @param costTypes item 11, e.g. {@code C1.2}; a text outside the list is kept, it is a ground of the order
 * @param declaredTotal item 12, the sum asked for
 * @param fxStatement item 14
 * @param guarantee item 15, first part
 * @param noOtherFinancing item 15, second part
 * @param noCourtBan item 16
 * @param registrarConsent item 17
 */
public record Application(
        @Nullable String form,
        @Nullable String language,
        @Nullable String operator,
        @Nullable Applicant applicant,
        @Nullable Employees employees,
        @Nullable BigDecimal personnelLocalContent,
        @Nullable Activity mainActivity,
        List<String> products,
        @Nullable StatePrograms statePrograms,
        List<String> costTypes,
        List<CostLine> costs,
        @Nullable DeclaredTotal declaredTotal,
        @Nullable Bank bank,
        @Nullable Boolean fxStatement,
        @Nullable Boolean guarantee,
        @Nullable Boolean noOtherFinancing,
        @Nullable Boolean noCourtBan,
        @Nullable Boolean registrarConsent,
        @Nullable Person contact,
        List<Attachment> attachments,
        @Nullable LocalDate filledOn,
        @Nullable Signatory signatory) {

    public Application {
        products = Rows.of(products);
        costTypes = Rows.of(costTypes).stream()
                .flatMap(type -> Stream.ofNullable(Rows.code(type)))
                .toList();
        costs = Rows.of(costs);
        attachments = Rows.of(attachments);
    }

    /** The attachments of that kind. */
    public List<Attachment> attached(AttachmentKind kind) {
        return attachments.stream().filter(document -> document.kind() == kind).toList();
    }

    /** Item 6: number of persons employed, and of them citizens of the Republic. */
    public record Employees(
            @Nullable Integer total, @Nullable Integer citizens) {}

    /** Item 8: main activity with its OKED code. */
    public record Activity(@Nullable String name, @Nullable String oked) {}

    /** Item 10: participation in state programmes. */
    public record StatePrograms(@Nullable Boolean participant, List<Measure> measures) {

        public StatePrograms {
            measures = Rows.of(measures);
        }

        /** A measure received earlier. */
        public record Measure(
                @Nullable Integer year,
                @Nullable String program,
                @Nullable String measures) {}
    }

    /** Item 12: total declared for reimbursement, tenge, in digits and in words. */
    public record DeclaredTotal(
            @Nullable BigDecimal amount, @Nullable String words) {}

    /** Item 13: the applicant's bank details. */
    public record Bank(
            @Nullable String name,
            @Nullable String iban,
            @Nullable String bic,
            @Nullable String kbe) {}
}
