package kz.arna.procedure.order342.monitoring;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Circumstances beyond a party's power that still last (agr.13).
 *
 * @param since their first day
 */
record ForceMajeure(UUID id, UUID caseId, LocalDate since) {}
