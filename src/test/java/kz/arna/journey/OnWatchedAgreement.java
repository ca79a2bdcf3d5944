package kz.arna.journey;

import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;

/** Tests that begin on 24 July 2026 with an imported agreement of 12 December 2025, on which one official decides. */
@ExtendWith(AtRest.class)
abstract class OnWatchedAgreement {

    static final LocalDate JULY = LocalDate.of(2026, 7, 24);

    final Desk desk = Stand.desk();
    Watched watched = new Watched(desk, "", "");
    String number = "";

    @BeforeEach
    void agreed() {
        Stand.moveTo(JULY, 10, 0);
        Stand.set("decision.two-persons", "false");
        watched = Watched.imported(desk);
        number = watched.number();
    }
}
