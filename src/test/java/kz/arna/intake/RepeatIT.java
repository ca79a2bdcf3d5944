package kz.arna.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepeatIT extends DoorsIT {

    @Test
    void the_same_bytes_under_the_same_id_get_the_same_answer() {
        byte[] application = plain().bytes();
        String id = id();
        Doors.Answer first = egov.file(id, application, signed(application));
        Doors.Answer again = egov.file(id, application, signed(application));
        assertThat(first.status()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json()).isEqualTo(first.json());
        assertThat(first.header("Location"))
                .isEqualTo("/api/v1/cases/" + first.json().path("number").asText());
        assertThat(count("SELECT count(*) FROM message WHERE correlation = ? AND outcome = 'ACCEPTED'", id))
                .isEqualTo(1);
        assertThat(count("SELECT count(*) FROM message WHERE correlation = ? AND outcome = 'DUPLICATE'", id))
                .isEqualTo(1);
    }

    @Test
    void another_signature_over_the_same_bytes_is_a_repeat_if_it_verifies() {
        byte[] application = plain().bytes();
        String id = id();
        egov.file(id, application, signed(application));
        byte[] other = kz.arna.simulator.pki.TestSigner.sign(application, head().withCurveKey());
        assertThat(egov.file(id, application, other).status()).isEqualTo(200);
        assertThat(egov.file(id, application, new byte[] {1}).status()).isEqualTo(422);
    }

    @Test
    void other_bytes_under_the_same_id_are_a_conflict() {
        byte[] application = plain().bytes();
        String id = id();
        egov.file(id, application, signed(application));
        byte[] other = changed(root -> root.put("operator", "басқа"));
        Doors.Answer conflict = egov.file(id, other, signed(other));
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.code()).isEqualTo("EXTERNAL_ID_TAKEN");
    }

    @Test
    void another_client_has_ids_of_its_own() {
        byte[] application = plain().bytes();
        String id = id();
        String mine = egov.file(id, application, signed(application))
                .json()
                .path("number")
                .asText();
        Doors.Answer theirs = qazindustry.file(id, application, signed(application));
        assertThat(theirs.status()).isEqualTo(201);
        assertThat(theirs.json().path("number").asText()).isNotEqualTo(mine);
    }

    @Test
    void a_refused_message_burns_no_id() {
        String id = id();
        byte[] bad = changed(root -> ((ObjectNode) root.get("costs").get(0)).put("amount", "-1"));
        assertThat(egov.file(id, bad, signed(bad)).status()).isEqualTo(422);
        byte[] good = plain().bytes();
        assertThat(egov.file(id, good, signed(good)).status()).isEqualTo(201);
    }

    @Test
    void of_many_posts_at_once_one_opens_the_case() throws Exception {
        byte[] application = plain().bytes();
        byte[] signature = signed(application);
        String id = id();
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> answers = IntStream.range(0, 12)
                    .mapToObj(n -> threads.submit(() -> {
                        start.await();
                        return egov.file(id, application, signature).status();
                    }))
                    .toList();
            start.countDown();
            long created = 0;
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isIn(200, 201);
                created += answer.get() == 201 ? 1 : 0;
            }
            assertThat(created).isEqualTo(1);
        }
        assertThat(count("SELECT count(*) FROM case_file WHERE external_id = ?", id))
                .isEqualTo(1);
    }
}
