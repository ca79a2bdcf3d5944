package kz.arna.funds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.arna.funds.ReimbursementImport.Earlier;
import kz.arna.funds.ReimbursementImport.Row;

/**
 * Finds rows of a register that are in the ledger already. A payment is the same where applicant, group, day and sum are, and the
 * references too, or one of the two has none: a reference that a later file adds makes no second payment of it.
 */
final class SamePayments {

    private static final String NONE = "null";

    private SamePayments() {}

    /** The reference as the key has it. */
    static String reference(Row row) {
        String reference = row.reference();
        return reference == null || reference.isBlank() ? NONE : reference.strip();
    }

    /**
     * The rows that no payment of the ledger stands for; each payment stands for one row, first for that of the very same key.
     *
     * @param kept keys in the ledger
     */
    static List<Earlier> unknown(List<Earlier> rows, Set<String> kept) {
        List<Earlier> left =
                rows.stream().filter(row -> !kept.contains(row.key())).toList();
        Set<String> said = new HashSet<>();
        rows.forEach(row -> said.add(row.key()));
        Map<String, Integer> with = new HashMap<>();
        Map<String, Integer> without = new HashMap<>();
        kept.stream()
                .filter(key -> !said.contains(key))
                .forEach(key -> (hasReference(key) ? with : without).merge(payment(key), 1, Integer::sum));
        List<Earlier> unknown = new ArrayList<>();
        for (Earlier row : left) {
            if (!takes(hasReference(row.key()) ? without : with, payment(row.key()))) {
                unknown.add(row);
            }
        }
        return unknown;
    }

    private static boolean takes(Map<String, Integer> payments, String payment) {
        int free = payments.getOrDefault(payment, 0);
        payments.put(payment, Math.max(0, free - 1));
        return free > 0;
    }

    /** Applicant, group, day and sum: the first four parts of the key. */
    private static String payment(String key) {
        int end = -1;
        for (int part = 0; part < 4; part++) {
            end = key.indexOf('|', end + 1);
        }
        return key.substring(0, end);
    }

    private static boolean hasReference(String key) {
        String rest = key.substring(payment(key).length() + 1);
        return !rest.substring(0, rest.lastIndexOf('|')).equals(NONE);
    }
}
