package kz.arna.procedure.order342.monitoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kz.arna.base.Localized;
import kz.arna.casefile.CaseFile;
import kz.arna.casefile.Tasks;
import kz.arna.procedure.order342.ReimbursementGraph;
import kz.arna.rules.order342.ObligationResult;
import kz.arna.rules.order342.ObligationResult.Amounts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What an official must decide because of where a case stands, beside what the rules' answers ask. */
@Component
class ObligationNeeds {

    /** Kinds of tasks, with their texts. */
    enum Need {
        /** DPR-T-31: everything that was asked is answered. */
        INFORMATION_TO_DECIDE(
                "agr.5(4)",
                "Сұралған ақпарат келіп түсті: мониторингті жалғастырыңыз немесе міндеттеме бойынша шешім қабылдаңыз.",
                "Запрошенная информация поступила: возобновите мониторинг или примите решение по обязательству.",
                "The information that was asked for is in: resume monitoring, or decide about the obligation."),
        /** DPR-R-113: the level leaves another refund than the one that was demanded. */
        DEMAND_DIFFERS(
                "agr.5(5)",
                "Қайтаруға жататын сома талап етілгеннен өзгеше болды: талапты жаңартыңыз, алып тастаңыз немесе міндеттемені"
                        + " орындалды деп таныңыз.",
                "Сумма к возврату стала иной, чем истребованная: предъявите новое требование, отзовите его или признайте"
                        + " обязательство исполненным.",
                "Another sum is to be paid back than was demanded: demand anew, withdraw the demand, or take the obligation as"
                        + " fulfilled."),
        /** DPR-T-29: an agreement was terminated, and nobody has said what becomes of the money. */
        REFUND_TO_DECIDE(
                "agr.6(2)",
                "Келісім бұзылды: қаражатты қайтаруды талап етіңіз немесе істі себебін көрсетіп жабыңыз.",
                "Соглашение расторгнуто: истребуйте возврат средств или закройте дело с указанием причины.",
                "The agreement is terminated: demand the refund, or close the case and say why.");

        private final String clause;
        private final Localized text;

        Need(String clause, String kk, String ru, String en) {
            this.clause = clause;
            this.text = new Localized(kk, ru, en);
        }
    }

    private final Tasks tasks;
    private final Notices notices;
    private final RefundDemands demands;
    private final ObjectMapper json;

    ObligationNeeds(Tasks tasks, Notices notices, RefundDemands demands, ObjectMapper json) {
        this.tasks = tasks;
        this.notices = notices;
        this.demands = demands;
        this.json = json;
    }

    /** Opens and closes these tasks by where the case stands now. */
    void follow(CaseFile c, @Nullable ObligationResult result) {
        Set<Need> wanted = EnumSet.noneOf(Need.class);
        switch (c.state()) {
            case ReimbursementGraph.SHORTFALL_INFO_REQUESTED -> {
                if (isAnswered(c)) {
                    wanted.add(Need.INFORMATION_TO_DECIDE);
                }
            }
            case ReimbursementGraph.REFUND_DEMANDED -> {
                if (result != null && differs(c, result)) {
                    wanted.add(Need.DEMAND_DIFFERS);
                }
            }
            case ReimbursementGraph.TERMINATED -> {
                if (demands.open(c.id()).isEmpty() && !demands.isSettled(c.id())) {
                    wanted.add(Need.REFUND_TO_DECIDE);
                }
            }
            default -> {
                // Nothing but what the rules ask.
            }
        }
        for (Need need : Need.values()) {
            if (wanted.contains(need)) {
                tasks.open(c.id(), need.name(), need.text, need.clause, null, details(c, result));
            } else {
                tasks.close(c.id(), need.name(), "OutcomeProposed");
            }
        }
    }

    /** The refund by the level alone: KZT, zero where none is due; none where the level is unknown. */
    static @Nullable BigDecimal refund(@Nullable Amounts amounts) {
        if (amounts == null) {
            return null;
        }
        return amounts.refund() == null ? BigDecimal.ZERO : new BigDecimal(amounts.refund());
    }

    private boolean isAnswered(CaseFile c) {
        return notices.of(c.id()).stream()
                .filter(notice ->
                        notice.kind() == Notice.Kind.DATA_REQUEST || notice.kind() == Notice.Kind.PROGRESS_REQUEST)
                .noneMatch(Notice::isOpen);
    }

    private boolean differs(CaseFile c, ObligationResult result) {
        return demands.open(c.id())
                .flatMap(demand -> Optional.ofNullable(demand.basis()))
                .flatMap(then -> Optional.ofNullable(refund(result.amounts())).filter(now -> now.compareTo(then) != 0))
                .isPresent();
    }

    private ObjectNode details(CaseFile c, @Nullable ObligationResult result) {
        ObjectNode details = json.createObjectNode();
        if (result != null) {
            details.put("outcome", result.outcome().name()).set("amounts", json.valueToTree(result.amounts()));
        }
        demands.open(c.id()).map(Notice::amount).ifPresent(sum -> details.put("demanded", sum.toPlainString()));
        return details;
    }
}
