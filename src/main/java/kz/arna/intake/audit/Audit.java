package kz.arna.intake.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records who read or did what, in the caller's transaction or, without one, at once. */
public interface Audit {

    /**
     * Records an act of the present client.
     *
     * @param subject what was read or done to; an identifier of the gateway's own, never IIN, BIN or a name
     */
    default void record(AuditAct act, String subject) {
        record(act, subject, null);
    }

    /**
     * Records an act of a person whom the present client vouches for.
     *
     * @param actor id that {@link #actor} gave
     */
    void record(AuditAct act, String subject, @Nullable UUID actor);

    /** The id of the person whom the present client vouches for, new or known. */
    UUID actor(String iin, String name, String position);
}
