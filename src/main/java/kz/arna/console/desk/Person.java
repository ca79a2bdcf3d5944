package kz.arna.console.desk;

import kz.arna.base.Iin;
import kz.arna.base.Localized;
import kz.arna.base.Problem;
import kz.arna.base.Rejected;
import kz.arna.casefile.Actor;
import kz.arna.intake.client.Client;
import org.jspecify.annotations.Nullable;

/** The person on whose behalf a client calls; the client vouches for it. */
record Person(
        @Nullable String iin,
        @Nullable String name,
        @Nullable String position) {

    /**
     * The actor of the case's events.
     *
     * @throws Rejected when the call names nobody, or an IIN that was never issued
     */
    static Actor required(@Nullable Person person, Client client, Actor.Kind kind) {
        if (person == null || blank(person.name) || blank(person.position)) {
            throw new Rejected(problem("ACTOR_MISSING", "/actor"));
        }
        if (person.iin == null || !Iin.isValid(person.iin)) {
            throw new Rejected(problem("IIN_INVALID", "/actor/iin"));
        }
        return new Actor(kind, client.name(), person.iin, person.name, person.position);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private static Problem problem(String code, String field) {
        return new Problem(
                code,
                422,
                field,
                new Localized(
                        "Шақыру лауазымды адамды атауы тиіс: ЖСН, аты-жөні, лауазымы.",
                        "Вызов должен называть должностное лицо: ИИН, имя, должность.",
                        "The call must name the official: IIN, name, position."));
    }
}
