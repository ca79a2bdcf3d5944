package kz.arna.exchange;

/** Spring event: a partner refused our credentials and was paused; a person must act. */
public record PartnerDenied(String partner, String message) {}
