package kz.arna.base;

/**
 * A Latin letter where a Cyrillic one belongs.
 *
 * @param index position in the text, from 0
 * @param latin the letter that stands there
 * @param cyrillic the letter that looks the same
 */
public record LookAlike(int index, char latin, char cyrillic) {}
