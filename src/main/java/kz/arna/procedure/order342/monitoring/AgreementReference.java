package kz.arna.procedure.order342.monitoring;

import java.time.LocalDate;

/** What names an agreement to its parties. */
public interface AgreementReference {

    /** The agreement's own number. */
    String number();

    /** The day of the agreement (¶22). */
    LocalDate on();
}
