package kz.arna.casefile;

import java.time.Instant;

/**
 * A knot that ties the chains of all cases together at one moment.
 *
 * @param id 1 for the first, without gaps
 * @param at when it was made, by the database's clock
 * @param heads how many cases had moved since the anchor before
 * @param previous hash of the anchor before, zeros for the first; 64 hexadecimal characters
 * @param hash hash over all of it; 64 hexadecimal characters
 */
public record Anchor(long id, Instant at, long heads, String previous, String hash) {}
