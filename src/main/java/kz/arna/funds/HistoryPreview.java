package kz.arna.funds;

import java.util.List;
import java.util.UUID;

/**
 * What an import of history would bring in.
 *
 * @param token confirms exactly this
 * @param added rows that are new, as they would be kept; identifiers of persons are masked
 * @param known how many rows are there already and change nothing
 * @param absent how many rows of earlier imports this file does not repeat; they stay
 * @param total KZT of the rows that are new; sums of another currency are not in it
 */
public record HistoryPreview(UUID token, List<String> added, int known, int absent, String total) {}
