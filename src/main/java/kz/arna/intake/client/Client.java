package kz.arna.intake.client;

import java.util.Set;

/**
 * A system that calls the gateway.
 *
 * @param name stable short name, e.g. {@code egov}; the source of receipts and the owner of cases
 * @param title for people
 * @param scopes codes of {@link Scope}, and {@code partner:<name>} for partners whose answers come later
 * @param ratePerSecond requests a second that it may make
 */
public record Client(String name, String title, Set<String> scopes, int ratePerSecond) {

    public Client {
        scopes = Set.copyOf(scopes);
    }

    public boolean may(Scope scope) {
        return scopes.contains(scope.code());
    }

    /** Whether it speaks for this partner of the exchange. */
    public boolean speaksFor(String partner) {
        return scopes.contains("partner:" + partner);
    }

    /** Whether it calls for people (officials, operators) and not as a channel or partner. */
    public boolean isDesk() {
        return (may(Scope.OFFICER) || may(Scope.OPERATOR)) && !may(Scope.CHANNEL);
    }
}
