package kz.arna.exchange;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries one leased row to its partner and writes down what came of it. Holds no connection while it is away. */
final class Postman {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    private static final PartnerCall.Failed NOBODY_KNOWS =
            new PartnerCall.Failed(Fault.UNCERTAIN, null, null, "an earlier attempt may have arrived", 0);

    private final PartnerRoutes routes;
    private final AnswerDesk answers;
    private final Settlements settlements;
    private final Silences silences;
    private final PartnerControl control;
    private final TransactionTemplate transaction;
    private final Breakers breakers;
    private final Backoff backoff;
    private final ExchangeMetrics metrics;
    private final ApplicationEventPublisher events;

    Postman(
            PartnerRoutes routes,
            AnswerDesk answers,
            Settlements settlements,
            Silences silences,
            PartnerControl control,
            TransactionTemplate transaction,
            Breakers breakers,
            Backoff backoff,
            ExchangeMetrics metrics,
            ApplicationEventPublisher events) {
        this.routes = routes;
        this.answers = answers;
        this.settlements = settlements;
        this.silences = silences;
        this.control = control;
        this.transaction = transaction;
        this.breakers = breakers;
        this.backoff = backoff;
        this.metrics = metrics;
        this.events = events;
    }

    /** Sends the row, or looks first where a blind repeat would do harm. */
    void deliver(Leased row) {
        PartnerCall call = row.mustLookFirst() ? lookThenSend(row) : send(row);
        metrics.attempt(row, call);
        switch (call) {
            case PartnerCall.Answered answered -> answers.receive(row, answered);
            case PartnerCall.Postponed postponed -> postpone(row, postponed);
            case PartnerCall.Failed failed -> settle(row, failed);
            case PartnerCall.NotFound notFound -> settle(row, NOBODY_KNOWS);
        }
    }

    private PartnerCall lookThenSend(Leased row) {
        if (!routes.canLook(row)) {
            return row.vouched() ? send(row) : unsent(row);
        }
        PartnerCall found = judged(row, routes.look(row));
        return switch (found) {
            case PartnerCall.NotFound notFound -> send(row);
            case PartnerCall.Failed failed when failed.fault() != Fault.DENIED -> stillUncertain(failed);
            default -> found;
        };
    }

    /** A look that failed says nothing about the message: the next attempt must look again. */
    private static PartnerCall.Failed stillUncertain(PartnerCall.Failed look) {
        return new PartnerCall.Failed(
                Fault.UNCERTAIN, look.httpStatus(), look.patience(), "look: " + look.detail(), look.millis());
    }

    private PartnerCall send(Leased row) {
        return judged(row, routes.send(row));
    }

    private PartnerCall unsent(Leased row) {
        breakers.unused(row.partner());
        return NOBODY_KNOWS;
    }

    private PartnerCall judged(Leased row, PartnerCall call) {
        breakers.record(row.partner(), call);
        return call;
    }

    private void postpone(Leased row, PartnerCall.Postponed call) {
        transaction.executeWithoutResult(status -> {
            answers.acknowledge(row, call);
            settlements.sent(row, call.millis());
        });
    }

    private void settle(Leased row, PartnerCall.Failed failed) {
        LOG.info("{} {} attempt {}: {} ({})", row.route(), row.id(), row.attempt(), failed.fault(), failed.detail());
        if (failed.fault() == Fault.DENIED) {
            deny(row, failed);
        } else if (failed.fault().passes() && !(blind(row, failed) && !routes.canLook(row))) {
            settlements.retry(row, failed, failed.fault(), backoff.after(row.attempt(), failed.patience()));
        } else if (settlements.park(row, failed)) {
            silences.tell(row.id());
        }
    }

    private static boolean blind(Leased row, PartnerCall.Failed failed) {
        return row.repeat() == RepeatClass.Q && failed.fault() == Fault.UNCERTAIN;
    }

    private void deny(Leased row, PartnerCall.Failed failed) {
        Fault remembered = row.mustLookFirst() ? Fault.UNCERTAIN : Fault.DENIED;
        transaction.executeWithoutResult(status -> {
            settlements.retry(row, failed, remembered, Duration.ZERO);
            control.pause(row.partner(), "DENIED by the partner: " + row.message(), "gateway");
        });
        LOG.error("{} refuses our credentials and is paused; resume it when they are right", row.partner());
        metrics.denied(row.partner());
        events.publishEvent(new PartnerDenied(row.partner(), row.message()));
    }
}
