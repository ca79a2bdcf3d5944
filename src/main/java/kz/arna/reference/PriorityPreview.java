package kz.arna.reference;

import java.util.List;
import java.util.UUID;

/**
 * What an import of the priority list would change on its first day.
 *
 * @param token confirms exactly this
 * @param added rows that come in
 * @param ended rows that end the day before
 * @param kept how many rows stay as they are
 */
public record PriorityPreview(UUID token, List<PriorityGood> added, List<PriorityGood> ended, int kept) {}
