package kz.arna.statistics.file;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds keys that may have been there before, in a memory that does not grow with the file: a Bloom filter of 16 MB tells
 * which keys are surely new, and the few others are kept as suspects for a second look.
 */
final class KeyFilter {

    private static final int PROBES = 6;

    private final int mask;
    private final int mostSuspects;
    private final int part;
    private final int parts;
    private final long[] bits;
    private final Map<String, Long> suspects = new HashMap<>();
    private boolean overflowed;

    private KeyFilter(Sizes sizes, int part, int parts) {
        this.mask = (1 << sizes.bitsLog) - 1;
        this.bits = new long[1 << (sizes.bitsLog - 6)];
        this.mostSuspects = sizes.mostSuspects;
        this.part = part;
        this.parts = parts;
    }

    /**
     * How large filters are.
     *
     * @param bitsLog binary logarithm of the bits of a filter, 6 or more
     * @param mostSuspects keys that are kept for a second look
     * @param rowsOfPart how many keys a filter takes without suspecting many new ones
     */
    record Sizes(int bitsLog, int mostSuspects, int rowsOfPart) {

        /** 16 MB, which suspect a few hundred of eight million new keys. */
        static final Sizes USUAL = new Sizes(27, 50_000, 8_000_000);

        /** A filter for all keys. */
        KeyFilter whole() {
            return new KeyFilter(this, 0, 1);
        }

        /** A filter for one of so many parts of the keys. */
        KeyFilter part(int part, int parts) {
            return new KeyFilter(this, part, parts);
        }

        /** Into how many parts the keys of so many rows are to be divided: two or more. */
        int parts(int rows) {
            return rows / rowsOfPart + 2;
        }
    }

    /** Notes a key, unless it belongs to another part. */
    void add(String... key) {
        long hash = hash(key);
        if (parts > 1 && Long.remainderUnsigned(hash * 0x9E3779B97F4A7C15L >>> 8, parts) != part) {
            return;
        }
        int step = (int) (hash >>> 32) | 1;
        int place = (int) hash;
        boolean seen = true;
        for (int i = 0; i < PROBES; i++) {
            int bit = (place + i * step) & mask;
            long one = 1L << bit;
            seen &= (bits[bit >>> 6] & one) != 0;
            bits[bit >>> 6] |= one;
        }
        if (seen) {
            suspect(String.join("\t", key));
        }
    }

    private void suspect(String key) {
        if (suspects.size() < mostSuspects) {
            suspects.put(key, 0L);
        } else {
            overflowed |= !suspects.containsKey(key);
        }
    }

    boolean hasSuspects() {
        return !suspects.isEmpty();
    }

    /** Whether there were more suspects than are kept. */
    boolean overflowed() {
        return overflowed;
    }

    /** Second look, in the file's order: whether this key is a suspect that has come before. */
    boolean isRepeat(String... key) {
        return suspects.computeIfPresent(String.join("\t", key), (text, count) -> count + 1) instanceof Long count
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
