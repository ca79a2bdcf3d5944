package kz.arna.statistics.consent;

import java.time.LocalDate;

/** A consent in a list, and what became of it on that day. */
record BatchEntry(Consent consent, ConsentAction action, LocalDate effectiveOn) {}
