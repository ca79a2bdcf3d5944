package kz.arna.intake;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import kz.arna.simulator.pki.TestPerson;
import kz.arna.simulator.pki.TestSigner;
import kz.arna.support.SampleApplication;
import kz.arna.support.SampleSigner;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the tests of the doors share: the clients, and applications with everything in order. */
@DoorTest
@SuppressWarnings("NullAway.Init")
abstract class DoorsIT {

    static final String BIN = "190340012348";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    Doors egov;
    Doors qazindustry;
    Doors officer;

    @BeforeEach
    void connect() {
        egov = new Doors(port, Stand.EGOV);
        qazindustry = new Doors(port, Stand.QAZINDUSTRY);
        officer = new Doors(port, Stand.OFFICER);
    }

    /** In order but for its documents: none are referred to. */
    static SampleApplication plain() {
        SampleApplication sample = SampleApplication.inOrder(BIN, "«Үлгі» ЖШС", LocalDate.of(2026, 11, 20));
        sample.root().putArray("attachments");
        return sample;
    }

    static byte[] changed(Consumer<ObjectNode> change) {
        SampleApplication sample = plain();
        change.accept(sample.root());
        return sample.bytes();
    }

    static byte[] signed(byte[] application) {
        return TestSigner.sign(application, head());
    }

    static TestPerson head() {
        return SampleSigner.head(BIN);
    }

    static String id() {
        return "app-" + UUID.randomUUID();
    }

    Doors.Answer file(byte[] application) {
        return egov.file(id(), application, signed(application));
    }

    long count(String sql, Object... params) {
        return jdbc.sql(sql).params(params).query(Long.class).single();
    }

    long cases() {
        return count("SELECT count(*) FROM case_file");
    }
}
