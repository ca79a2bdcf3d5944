package kz.arna.rules.order342.amount;

/**
 * One way to read the places of the order that can be read in two ways; the whole amount is computed under each.
 *
 * @param insideWindowOnly AMB-DPR-08: what lies outside the window is left out (EACH_PAYMENT), or counts because
 *     another payment of the contract lies inside (ANY_PAYMENT)
 * @param basis AMB-DPR-44
 * @param years AMB-DPR-40
 * @param jointCap AMB-DPR-47
 * @param declaredAs AMB-DPR-45
 */
public record Reading(
        boolean insideWindowOnly, CapBasis basis, YearBasis years, boolean jointCap, DeclaredAs declaredAs) {

    public Reading withWindow(boolean insideOnly) {
        return new Reading(insideOnly, basis, years, jointCap, declaredAs);
    }

    public Reading withBasis(CapBasis other) {
        return new Reading(insideWindowOnly, other, years, jointCap, declaredAs);
    }

    public Reading withDeclaredAs(DeclaredAs other) {
        return new Reading(insideWindowOnly, basis, years, jointCap, other);
    }
}
