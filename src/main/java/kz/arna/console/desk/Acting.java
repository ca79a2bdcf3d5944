package kz.arna.console.desk;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.casefile.Actor;
import kz.arna.intake.audit.Audit;
import kz.arna.intake.audit.AuditAct;
import kz.arna.intake.client.Client;
import kz.arna.intake.client.ClientContext;
import kz.arna.intake.client.Scope;
import org.jspecify.annotations.Nullable;
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

    /**
     * Records the act of the person named in the headers {@code X-Actor-Iin}, {@code X-Actor-Name} and
     * {@code X-Actor-Position} (UTF-8, percent-encoded) of a call whose body is a file.
     */
    String operator(
            @Nullable String iin, @Nullable String name, @Nullable String position, AuditAct act, String subject) {
        Person person =
                new Person(said("X-Actor-Iin", iin), said("X-Actor-Name", name), said("X-Actor-Position", position));
        return operator(person, act, subject, "header:X-Actor");
    }

    /** Records what somebody, checked already, does. */
    void record(Actor actor, AuditAct act, String subject) {
        audit.record(act, subject, audit.actor(text(actor.iin()), text(actor.name()), text(actor.position())));
    }

    private static String said(String header, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new Rejected(Problems.of("FIELD_MISSING", "header:" + header));
        }
        try {
            return URLDecoder.decode(value, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new Rejected(Problems.of("HEADER_MALFORMED", "header:" + header));
        }
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
