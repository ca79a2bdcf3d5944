package kz.arna.console.desk;

import java.util.Objects;
import kz.arna.casefile.Actor;
import kz.arna.intake.audit.Audit;
import kz.arna.intake.audit.AuditAct;
import kz.arna.intake.client.Client;
import kz.arna.intake.client.ClientContext;
import kz.arna.intake.client.Scope;
import org.springframework.stereotype.Component;

/** Who acts as an operator or official: checked, and written into the audit. */
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
    String operator(Person person, AuditAct act, String subject) {
        return operator(person, act, subject, "/actor");
    }

    /** The same for a person who stands elsewhere in the call. */
    String operator(Person person, AuditAct act, String subject, String at) {
        Client client = ClientContext.require(Scope.OPERATOR);
        record(person.acting(client, Actor.Kind.OPERATOR, at), act, subject);
        return client.name() + ":" + person.iin();
    }

    /** The same of an official. */
    String officer(Person person, AuditAct act, String subject) {
        Client client = ClientContext.require(Scope.OFFICER);
        record(person.acting(client, Actor.Kind.OFFICER, "/actor"), act, subject);
        return client.name() + ":" + person.iin();
    }

    /** Records what somebody, checked already, does. */
    void record(Actor actor, AuditAct act, String subject) {
        audit.record(act, subject, audit.actor(text(actor.iin()), text(actor.name()), text(actor.position())));
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
