package kz.arna.exchange;

/**
 * A message that will not be answered by itself any more.
 *
 * @param reason {@code EXPIRED}, or {@code PARKED} with the name of the fault, e.g. {@code PARKED:BROKEN}
 */
public record Silence(String partner, String message, String correlation, String subject, String reason) {}
