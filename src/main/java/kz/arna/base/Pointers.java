package kz.arna.base;

/** JSON pointers as answers may show them. */
public final class Pointers {

    private static final int LONGEST_NAME_TOLD = 40;

    private Pointers() {}

    /**
     * The pointer of a field whose name the sender chose: a mistake can put anything there, also an IIN or a key. Names of
     * fields, facts and settings pass ({@code ownership.stateShare}, {@code AMB-DPR-08}).
     */
    public static String of(String at, String name) {
        boolean plain = name.length() <= LONGEST_NAME_TOLD && name.matches("[A-Za-z][A-Za-z._-]*[0-9]{0,3}");
        return at + "/" + (plain ? name : "*");
    }
}
