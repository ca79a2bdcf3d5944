package kz.arna.rules.order342.form;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What an attached document is (A6 r8, ¶16, ¶19). */
public enum AttachmentKind {
    /** A6 r8(2). */
    ORIGIN_EVIDENCE,
    /** A6 r8(3). */
    CONTRACT,
    /** A6 r8(4): only where a payment document refers to it. */
    PAYMENT_INVOICE,
    /** A6 r8(4): certified by the bank. */
    PAYMENT_DOCUMENT,
    /** A6 r8(4). */
    ACT,
    /** A6 r8(4). */
    INVOICE,
    /** A6 r8(5). */
    COST_REPORT,
    /** A6 r8, costs of ¶8(1). */
    CONFORMITY,
    /** A6 r8, costs of ¶8(2) and ¶8(3). */
    SUPPLY_CONTRACT,
    /** A6 r8, costs of ¶8(2): delivery and commissioning. */
    COMMISSIONING,
    /** A6 r8, costs of ¶8(3). */
    RAIL_WAYBILL,
    /** A6 r8, costs of ¶8(3): what the sender attached to the waybill. */
    WAYBILL_ENCLOSURE,
    /** A6 r8, costs of ¶8(3): only where the act says too little. */
    WORKS_LIST,
    /** A6 r8(4) p.2: of a non-resident contractor. */
    SERVICE_PROOF,
    /** A6 r8(4) p.2: of a non-resident contractor. */
    CONTRACTOR_REGISTRATION,
    /** ¶19. */
    POWER_OF_ATTORNEY,
    /** ¶19: duties of the first head. */
    ACTING_ORDER,
    /** ¶16. */
    TRANSLATION,
    @JsonEnumDefaultValue
    OTHER
}
