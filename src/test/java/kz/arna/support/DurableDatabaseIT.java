package kz.arna.support;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class DurableDatabaseIT {

    private final JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh().asOwner());

    @Test
    void tests_run_on_a_database_that_syncs_every_commit() {
        assertThat(jdbc.sql("SHOW fsync").query(String.class).single()).isEqualTo("on");
        assertThat(jdbc.sql("SHOW synchronous_commit").query(String.class).single())
                .isEqualTo("on");
    }

    @Test
    void the_application_role_is_not_the_owner() {
        JdbcClient application = JdbcClient.create(TestDatabase.fresh().asApplication());
        assertThat(application.sql("SELECT current_user").query(String.class).single())
                .isEqualTo("arna_app");
    }
}
