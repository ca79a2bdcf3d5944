package kz.arna.rules.order342.costs;

/**
 * What proves a cost (S003 ¶10, A6 r8(4)). {@link #ACT} stands for every primary document of ¶10(2): acceptance act,
 * waybill, and for a contractor outside Kazakhstan the document that proves the service.
 */
public enum ProofKind {
    PAYMENT,
    ACT,
    INVOICE
}
