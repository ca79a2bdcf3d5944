package kz.arna.rules.order342.filing;

/** The groups of ¶8; {@code C2C3} where a sum is only known for both groups that share one cap (AMB-DPR-47). */
public enum CostGroup {
    C1,
    C2,
    C3,
    C2C3
}
