package kz.arna.base;

import org.jspecify.annotations.Nullable;

/**
 * A refusal at a door or desk, as a value; shown as {@code application/problem+json} (RFC 9457).
 *
 * @param code stable code of the catalogue, e.g. {@code BIN_CHECK_DIGIT}
 * @param status HTTP status
 * @param field JSON pointer of the field in the sender's message, e.g. {@code /application/applicant/bin}
 * @param text what is wrong and what to do, never the offending value itself
 */
public record Problem(String code, int status, @Nullable String field, Localized text) {}
