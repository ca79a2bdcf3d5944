package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.arna.funds.UsedDocument;
import kz.arna.rules.order342.costs.ContractorIdentity;
import kz.arna.rules.order342.costs.DocumentNumber;

/**
 * By what the documents of a case's cost lines are looked up among those that other cases used.
 *
 * @param contractors as the lines name them
 * @param numbers of the documents as one compares them; an empty one where a document has none
 */
record StatedProofs(Set<String> contractors, Set<LocalDate> days, Set<String> numbers) {

    private static final List<String> KINDS = List.of("acts", "invoices", "payments");

    static StatedProofs of(JsonNode costLines) {
        StatedProofs stated = new StatedProofs(new HashSet<>(), new HashSet<>(), new HashSet<>());
        for (JsonNode line : costLines) {
            stated.contractors.add(ContractorKey.of(line));
            KINDS.forEach(kind -> line.path(kind).forEach(stated::add));
        }
        return stated;
    }

    private void add(JsonNode document) {
        try {
            days.add(LocalDate.parse(document.path("date").asText()));
            numbers.add(DocumentNumber.plain(document.path("number").textValue()));
        } catch (DateTimeParseException undated) {
            // A document without a day proves nothing yet: an official is asked for it first.
        }
    }

    /**
     * Whether a used document may be one of the case's: of one of its contractors, or, where one side knows the contractor by
     * name only, of one of its days and numbers. The rules then tell which it is.
     */
    boolean perhapsNames(UsedDocument used) {
        ContractorIdentity other = ContractorIdentity.stored(used.contractor());
        if (contractors.stream().map(ContractorIdentity::stored).anyMatch(other::equals)) {
            return true;
        }
        String number = DocumentNumber.plain(used.number());
        return contractors.stream().map(ContractorIdentity::stored).anyMatch(other::perhaps)
                && days.contains(used.date())
                && (number.isEmpty() || numbers.contains("") || numbers.contains(number));
    }
}
