package kz.arna.console.desk;

import kz.arna.base.Iin;
import kz.arna.base.Problems;
import kz.arna.base.Rejected;
import kz.arna.casefile.Actor;
import kz.arna.intake.client.Client;

/** The person on whose behalf a client calls; the client vouches for it. */
record Person(String iin, String name, String position) {

    /**
     * The actor of the case's events.
     *
     * @param at JSON pointer of the person in the call
     * @throws Rejected when the IIN was never issued
     */
    Actor acting(Client client, Actor.Kind kind, String at) {
        if (!Iin.isValid(iin)) {
            throw new Rejected(Problems.of("IIN_CHECK_DIGIT", at + "/iin"));
        }
        return new Actor(kind, client.name(), iin, name.strip(), position.strip());
    }
}
