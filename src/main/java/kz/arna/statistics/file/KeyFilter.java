package kz.arna.statistics.file;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds keys that may have been there before, in a memory that does not grow with the file: a Bloom filter of 16 MB tells
 * which keys are surely new, and the few others are kept as suspects for a second look.
 */
final class KeyFilter {

    private static final int BITS_LOG = 27;
    private static final int MASK = (1 << BITS_LOG) - 1;
    private static final int PROBES = 6;
    private static final int MOST_SUSPECTS = 50_000;

    private final long[] bits = new long[1 << (BITS_LOG - 6)];
    private final Map<String, Long> suspects = new HashMap<>();

    /** Notes a key. */
    void add(String... parts) {
        long hash = hash(parts);
        int step = (int) (hash >>> 32) | 1;
        int place = (int) hash;
        boolean seen = true;
        for (int i = 0; i < PROBES; i++) {
            int bit = (place + i * step) & MASK;
            long one = 1L << bit;
            seen &= (bits[bit >>> 6] & one) != 0;
            bits[bit >>> 6] |= one;
        }
        if (seen && suspects.size() < MOST_SUSPECTS) {
            suspects.put(String.join("\t", parts), 0L);
        }
    }

    boolean hasSuspects() {
        return !suspects.isEmpty();
    }

    /** Second look, in the file's order: whether this key is a suspect that has come before. */
    boolean isRepeat(String... parts) {
        return suspects.computeIfPresent(String.join("\t", parts), (key, count) -> count + 1) instanceof Long count
                && count > 1;
    }

    private static long hash(String... parts) {
        long hash = 0xcbf29ce484222325L;
        for (String part : parts) {
            for (int i = 0; i < part.length(); i++) {
                hash = (hash ^ part.charAt(i)) * 0x100000001b3L;
            }
            hash = (hash ^ '\t') * 0x100000001b3L;
        }
        // FNV alone mixes its upper half poorly.
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}
