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

    /** Ten o'clock of the day; a setting counts from the day of its change, which may be another test's. */
    static void onDay(LocalDate day) {
        Stand.moveTo(day, 10, 0);
        Stand.set("decision.two-persons", "false");
    }

    @BeforeEach
    void agreed() {
        onDay(JULY);
        watched = Watched.imported(desk);
        number = watched.number();
    }
}
