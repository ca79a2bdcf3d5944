package kz.arna.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import kz.arna.support.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class ClientCommandIT {

    private static final TestDatabase DATABASE = TestDatabase.fresh();
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE.asOwner());

    @BeforeAll
    static void point() {
        settings().forEach(setting -> System.setProperty(setting[0], setting[1]));
    }

    @AfterAll
    static void forget() {
        settings().forEach(setting -> System.clearProperty(setting[0]));
    }

    private static List<String[]> settings() {
        return java.util.Arrays.stream(DATABASE.properties())
                .map(property -> property.split("=", 2))
                .toList();
    }

    private record Printed(int code, String out, String err) {}

    @Test
    void a_client_is_created_gets_keys_and_loses_them() {
        assertThat(run("client", "put", "akimat", "--title", "Әкімдік", "--scope", "channel", "--rate", "5")
                        .code())
                .isZero();
        Printed first = run("key", "issue", "akimat", "--days", "30");
        assertThat(first.out().strip()).matches("[A-Za-z0-9_-]{43}");
        Printed second = run("key", "issue", "akimat");
        assertThat(second.out()).isNotEqualTo(first.out());
        assertThat(run("client", "list").out())
                .contains("akimat\tenabled\tchannel\t5/s\tkeys: 1 until ", "; 2 until ")
                .doesNotContain(first.out().strip());

        assertThat(run("key", "revoke", "akimat", "--slot", "1").code()).isZero();
        assertThat(run("key", "revoke", "akimat", "--slot", "1").code()).isEqualTo(1);
        assertThat(run("client", "disable", "akimat").code()).isZero();
        assertThat(run("client", "list").out()).contains("akimat\tdisabled");
        assertThat(JDBC.sql("SELECT count(*) FROM audit_entry WHERE act = 'PROVISION_CLIENT' AND subject = 'akimat'")
                        .query(Long.class)
                        .single())
                .isEqualTo(6);
        assertThat(JDBC.sql("SELECT count(*) FROM client_key WHERE client = 'akimat' AND encode(hash, 'escape') LIKE ?")
                        .param("%" + second.out().strip() + "%")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void a_wrong_call_is_told_what_is_wrong_and_changes_nothing() {
        Printed scope = run("client", "put", "x1", "--title", "x", "--scope", "everything");
        assertThat(scope.code()).isEqualTo(2);
        assertThat(scope.err()).contains("no such scope: everything");
        Printed nobody = run("key", "issue", "nobody");
        assertThat(nobody.code()).isEqualTo(1);
        assertThat(nobody.err()).contains("no client nobody");
        assertThat(run("key", "issue", "nobody", "--days", "0").code()).isEqualTo(2);
        assertThat(run("nonsense").code()).isEqualTo(2);
        assertThat(run("client", "list").out()).doesNotContain("x1", "nobody");
    }

    @Test
    void a_fault_is_told_in_one_line() {
        System.setProperty("arna.database.acquire-timeout-millis", "500");
        System.setProperty("arna.database.url", "jdbc:postgresql://localhost:1/nowhere");
        try {
            Printed fault = run("client", "list");
            assertThat(fault.code()).isEqualTo(3);
            assertThat(fault.err().lines()).singleElement().asString().startsWith("could not be done: ");
        } finally {
            System.clearProperty("arna.database.acquire-timeout-millis");
            point();
        }
    }

    @Test
    void options_alone_start_a_node() {
        assertThat(Commands.isCommand()).isFalse();
        assertThat(Commands.isCommand("--server.port=0")).isFalse();
        assertThat(Commands.isCommand("client", "list")).isTrue();
        assertThat(Commands.isCommand("--help")).isTrue();
    }

    private static Printed run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Commands.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
        return new Printed(code, out.toString(), err.toString());
    }
}
