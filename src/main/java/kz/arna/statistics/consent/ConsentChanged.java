package kz.arna.statistics.consent;

import java.util.UUID;

/** Published in the transaction that changed a consent. */
public record ConsentChanged(UUID consent, ConsentAction action) {}
