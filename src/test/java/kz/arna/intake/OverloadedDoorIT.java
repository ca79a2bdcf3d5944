package kz.arna.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** The database stands still: a lock on the receipts holds every application. */
@TestPropertySource(
        properties = {
            "arna.admission.doors.at-work=4",
            "arna.admission.doors.waiting=4",
            "arna.admission.doors.patience=500ms",
            "arna.database.doors=2",
            "arna.database.acquire-timeout-millis=1000"
        })
@SuppressWarnings("NullAway.Init")
class OverloadedDoorIT extends DoorsIT {

    @Autowired
    private DataSource dataSource;

    @Test
    void whoever_finds_no_room_is_told_to_come_again_and_nobody_gets_a_500() throws Exception {
        byte[] application = plain().bytes();
        byte[] signature = signed(application);
        List<Doors.Answer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Doors.Answer>> posts = new ArrayList<>();
            try (Connection holder = kz.arna.base.ConnectionPool.DISPATCH.call(dataSource::getConnection);
                    Statement statement = holder.createStatement()) {
                holder.setAutoCommit(false);
                statement.execute("LOCK TABLE receipt_key IN ACCESS EXCLUSIVE MODE");
                for (int i = 0; i < 40; i++) {
                    posts.add(threads.submit(() -> egov.file(id(), application, signature)));
                }
                // Those beyond the places, and those for whom there is no connection, are answered while it holds.
                org.awaitility.Awaitility.await()
                        .until(() -> posts.stream().filter(Future::isDone).count() >= 38);
                assertThat(officer.post("/api/v1/cases/TST-2026-000001/confirm", new byte[0])
                                .status())
                        .isEqualTo(200);
                holder.rollback();
            }
            for (Future<Doors.Answer> post : posts) {
                answers.add(post.get());
            }
        }
        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isIn(201, 503));
        assertThat(answers.stream().filter(answer -> answer.status() == 503))
                .hasSizeGreaterThan(30)
                .allSatisfy(answer -> {
                    assertThat(answer.code()).isEqualTo("OVERLOADED");
                    assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 5);
                });
        assertThat(file(application).status()).isEqualTo(201);
    }
}
