package kz.arna.casefile;

import java.util.UUID;

/**
 * Identity of a case.
 *
 * @param id UUIDv7, key of all tables
 * @param number what people use, e.g. {@code DPR-2026-000123}
 */
public record CaseKey(UUID id, String number) {}
