package kz.arna.procedure;

import java.util.Set;

/** The channels through which applications come, as far as the gateway knows them. */
public interface Channels {

    /** Names of their clients, e.g. {@code egov}. */
    Set<String> names();
}
