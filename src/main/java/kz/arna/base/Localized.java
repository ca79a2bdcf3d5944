package kz.arna.base;

/**
 * A text for people in the three languages of the gateway.
 *
 * @param kk Kazakh
 * @param ru Russian
 * @param en English
 */
public record Localized(String kk, String ru, String en) {}
