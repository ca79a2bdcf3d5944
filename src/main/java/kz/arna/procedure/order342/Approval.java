package kz.arna.procedure.order342;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.arna.base.Kazakhstan;
import kz.arna.base.Localized;
import kz.arna.base.Rejected;
import kz.arna.casefile.Actor;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.CaseFiles;
import kz.arna.funds.Ledger;
import kz.arna.funds.LedgerEntry;
import kz.arna.reference.Settings;
import kz.arna.rules.kernel.Rulebook;
import kz.arna.rules.order342.Order342;
import org.springframework.stereotype.Component;

/**
 * The decision to reimburse (¶36): the sums are computed anew at the decision moment, with no other decision on the same
 * applicant under way, and reserved under the caps in the same transaction (DPR-R-041, DPR-R-143).
 */
@Component
class Approval {

    private static final String PARTIAL_HEARING = "AMB-DPR-50";

    private final CaseFiles cases;
    private final EndOfService endOfService;
    private final Assessor assessor;
    private final SumCeiling ceiling;
    private final Ledger ledger;
    private final UsedByCase used;
    private final OtherCases otherCases;
    private final LoweredRequests lowered;
    private final AfterApproval afterApproval;
    private final Heard heard;
    private final Rulebook rulebook;
    private final Settings settings;
    private final Announcements announcements;
    private final Terms terms;
    private final ResultText texts;
    private final ObjectMapper json;
    private final Clock clock;

    Approval(
            CaseFiles cases,
            EndOfService endOfService,
            Assessor assessor,
            SumCeiling ceiling,
            Ledger ledger,
            UsedByCase used,
            OtherCases otherCases,
            LoweredRequests lowered,
            AfterApproval afterApproval,
            Heard heard,
            Order342 rules,
            Settings settings,
            Announcements announcements,
            Terms terms,
            ResultText texts,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.endOfService = endOfService;
        this.assessor = assessor;
        this.ceiling = ceiling;
        this.ledger = ledger;
        this.used = used;
        this.otherCases = otherCases;
        this.lowered = lowered;
        this.afterApproval = afterApproval;
        this.heard = heard;
        this.rulebook = rules.rulebook();
        this.settings = settings;
        this.announcements = announcements;
        this.terms = terms;
        this.texts = texts;
        this.json = json;
        this.clock = clock;
    }

    CaseFile approve(CaseFile c, DecisionCommand command, Actor actor) {
        ledger.lockApplicant(c.applicantId());
        used.hold(c);
        Proposal proposal = assessor.compliance(c, command.leftOut());
        DeskProblems.requireReason(!proposal.is(Proposal.APPROVE) && !proposal.is(Proposal.APPROVE_PARTIALLY), command);
        DeskProblems.requireReason(command.amounts() != null, command);
        if (command.payable() != null && !proposal.pays(command.payable())) {
            throw new Rejected(DeskProblems.otherSumNow(proposal.payable()));
        }
        UnpaidLines unpaid = UnpaidLines.of(proposal, command, rulebook);
        if (mustBeHeard(c, unpaid)) {
            throw new Rejected(DeskProblems.partialNeedsHearing());
        }
        ceiling.check(c, proposal, command, unpaid);
        Map<String, BigDecimal> sums = sums(proposal, command);
        BigDecimal payable = sums.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (payable.signum() <= 0) {
            throw new Rejected(DeskProblems.noAmount());
        }
        Localized text = texts.withReason(
                texts.approved(c, payable, unpaid.numbers(), unpaid.grounds()), command.reasonOrEmpty());
        ObjectNode payload = Payloads.of(json, command, text);
        payload.put("payable", payable.toPlainString());
        sums.forEach((group, sum) -> payload.withObject("/amounts").put(group, sum.toPlainString()));
        CaseFile approved = cases.move(c, "Approved", actor, payload, null);
        reserve(approved, sums);
        used.record(approved, proposal, command.acceptedLines());
        otherCases.look(approved);
        endOfService.of(approved, "Approved");
        afterApproval.approved(approved);
        announcements.result(approved, text, payable.toPlainString());
        announcements.stage(approved);
        return approved;
    }

    /**
     * A line that is not paid is a partial refusal: heard first on its ground, unless the applicant lowered the request
     * (AMB-DPR-50).
     */
    private boolean mustBeHeard(CaseFile c, UnpaidLines unpaid) {
        Set<Integer> givenUp = lowered.lines(c);
        return settings.flag(PARTIAL_HEARING, true)
                && unpaid.grounds().stream().anyMatch(line -> !givenUp.contains(line.no()) && !heard.on(c, line));
    }

    /** By cap group; where item 12 limits the whole, C1 takes first and C2C3 the rest (DPR-R-040). */
    private static Map<String, BigDecimal> sums(Proposal proposal, DecisionCommand command) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        if (command.amounts() != null) {
            command.amounts().forEach((group, sum) -> sums.put(group.name(), sum));
            sums.values().removeIf(sum -> sum.signum() == 0);
            return sums;
        }
        String payable = proposal.payable();
        if (payable == null) {
            return sums;
        }
        BigDecimal left = new BigDecimal(payable);
        for (String group : List.of("C1", "C2C3")) {
            BigDecimal sum =
                    new BigDecimal(proposal.result().at("/amounts/" + group).asText("0")).min(left);
            if (sum.signum() > 0) {
                sums.put(group, sum);
                left = left.subtract(sum);
            }
        }
        return sums;
    }

    private void reserve(CaseFile c, Map<String, BigDecimal> sums) {
        LocalDate today = Kazakhstan.dayOf(clock.instant());
        sums.forEach((group, sum) ->
                ledger.add(new LedgerEntry(c.id(), c.applicantId(), group, LedgerEntry.Kind.RESERVED, sum, today)));
    }
}
