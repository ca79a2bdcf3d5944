package kz.arna.console.desk;

import kz.arna.casefile.Actor;
import kz.arna.intake.audit.Audit;
import kz.arna.intake.audit.AuditAct;
import kz.arna.intake.client.Client;
import kz.arna.intake.client.ClientContext;
import kz.arna.intake.client.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who acts as an operator: checked, and written into the audit. */
@Component
class Acting {

    private final Audit audit;

    Acting(Audit audit) {
        this.audit = audit;
    }

    /**
     * Records the act of the person named in the call.
     *
     * @return the person's IIN behind the client's name, as histories keep it
     */
    String operator(@Nullable Person person, AuditAct act, String subject) {
        Client client = ClientContext.require(Scope.OPERATOR);
        Actor actor = Person.required(person, client, Actor.Kind.OPERATOR);
        audit.record(act, subject, audit.actor(text(actor.iin()), text(actor.name()), text(actor.position())));
        return client.name() + ":" + actor.iin();
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
