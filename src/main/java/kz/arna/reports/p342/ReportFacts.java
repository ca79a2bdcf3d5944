package kz.arna.reports.p342;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.arna.base.Bin;
import kz.arna.base.Kazakhstan;
import kz.arna.rules.kernel.Fact;
import kz.arna.rules.kernel.Rulebook.Source;

/** What the rules of the report (DPR-R-115, 135…137) are asked with: facts of one drafting, its signatures and its ways. */
final class ReportFacts {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private ReportFacts() {}

    static List<Fact> of(
            Report report, ReportContent content, List<ReportSignature> signatures, List<ReportDelivery> ways) {
        List<Fact> facts = new ArrayList<>();
        facts.add(own("report.quarter", JSON.textNode(report.quarter())));
        Optional.ofNullable(report.sentAt())
                .ifPresent(at -> facts.add(
                        own("report.sentOn", JSON.textNode(Kazakhstan.dayOf(at).toString()))));
        facts.add(own("report.unit", JSON.textNode(content.unit())));
        var signed = JSON.arrayNode();
        signatures.forEach(each -> signed.add(each.role().name()));
        facts.add(own("report.signedBy", signed));
        facts.add(own("report.idMustBeEmpty", JSON.booleanNode(mustBeEmpty(content))));
        facts.add(own("report.idFilled", JSON.booleanNode(content.respondent().bin() != null)));
        ways.forEach(way -> of(way).ifPresent(facts::add));
        return facts;
    }

    /**
     * The field IIN/BIN is for a legal entity that reports about named enterprises (annex 4): what stands in it is no BIN where
     * a natural person reports, and a row without its enterprise is a figure of many.
     */
    private static boolean mustBeEmpty(ReportContent content) {
        String id = content.respondent().bin();
        boolean natural = id != null && !Bin.isValid(id);
        return natural
                || content.rows().stream().anyMatch(row -> row.enterprise().isBlank());
    }

    private static Optional<Fact> of(ReportDelivery way) {
        boolean accepted = way.state() == ReportDelivery.State.ACCEPTED;
        if (way.channel() == ReportDelivery.Channel.MAIL) {
            return Optional.of(fact("report.mailAccepted", JSON.booleanNode(accepted), Source.PARTNER));
        }
        return accepted && way.reference() != null
                ? Optional.of(fact("report.documentNumber", JSON.textNode(way.reference()), Source.PARTNER))
                : Optional.empty();
    }

    private static Fact own(String name, JsonNode value) {
        return fact(name, value, Source.OWN_STORE);
    }

    private static Fact fact(String name, JsonNode value, Source source) {
        return new Fact(name, value, source.name(), null);
    }
}
