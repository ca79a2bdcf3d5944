package kz.arna.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import kz.arna.base.Sha256;
import kz.arna.base.Uuid7;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/**
 * What the accepting door is compared with: the same server, JSON, pool size, message and case inserts, and not a single
 * check, rule, receipt, event or piece of work. {@code BareHandler <jdbc-url> <pool-size>} says {@code {"port":…}} and
 * stays.
 */
public final class BareHandler {

    private static final String MESSAGE = """
            INSERT INTO message (id, at, direction, party, name, correlation, subject, headers, body, sha256)
            VALUES (?, ?, 'IN', 'bare', 'application', ?, ?, '{}', ?, ?)
            """;
    private static final String CASE = """
            INSERT INTO case_file (id, number, type, state, version, applicant_id, applicant_name, name_key, client,
                external_id, language, submitted_at, received_at, application, schema_version, message, updated_at,
                head_sequence, head_hash)
            SELECT ?, 'DPR-2026-' || lpad(n::text, 6, '0'), 'order-342', 'RECEIVED', 1, ?, ?, ?, 'bare', ?, ?, ?, ?,
                ?::jsonb, 1, ?, ?, 1, ? FROM nextval('case_number') AS n
            RETURNING number
            """;

    private BareHandler() {}

    public static void main(String[] args) throws InterruptedException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(args[0]);
        config.setUsername("postgres");
        config.setMaximumPoolSize(Integer.parseInt(args[1]));
        config.setAutoCommit(false);
        HikariDataSource pool = new HikariDataSource(config);
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
        factory.addProtocolHandlerCustomizers(
                protocol -> protocol.setExecutor(Executors.newVirtualThreadPerTaskExecutor()));
        WebServer server = factory.getWebServer(
                context -> context.addServlet("bare", new Handler(pool)).addMapping("/*"));
        server.start();
        System.out.println("{\"port\":" + server.getPort() + "}");
        new CountDownLatch(1).await();
    }

    private static final class Handler extends HttpServlet {

        private static final ObjectMapper JSON = new ObjectMapper();
        private static final long serialVersionUID = 1;

        private final transient HikariDataSource pool;

        Handler(HikariDataSource pool) {
            this.pool = pool;
        }

        @Override
        protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
            byte[] body = request.getInputStream().readAllBytes();
            JsonNode envelope = JSON.readTree(body);
            byte[] signed =
                    Base64.getDecoder().decode(envelope.path("application").textValue());
            JsonNode application = JSON.readTree(signed);
            try (Connection connection = pool.getConnection()) {
                UUID message = Uuid7.next();
                UUID id = Uuid7.next();
                journal(connection, message, id, envelope, body);
                String number = open(connection, message, id, envelope, application);
                connection.commit();
                answer(response, number);
            } catch (SQLException e) {
                response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
            }
        }

        private static void journal(Connection connection, UUID message, UUID id, JsonNode envelope, byte[] body)
                throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(MESSAGE)) {
                statement.setObject(1, message);
                statement.setTimestamp(2, Timestamp.from(Instant.now()));
                statement.setString(3, envelope.path("externalId").textValue());
                statement.setString(4, id.toString());
                statement.setBytes(5, body);
                statement.setBytes(6, Sha256.of(body));
                statement.executeUpdate();
            }
        }

        private static String open(
                Connection connection, UUID message, UUID id, JsonNode envelope, JsonNode application)
                throws SQLException {
            JsonNode applicant = application.path("applicant");
            Timestamp now = Timestamp.from(Instant.now());
            try (PreparedStatement statement = connection.prepareStatement(CASE)) {
                statement.setObject(1, id);
                statement.setString(2, applicant.path("bin").textValue());
                statement.setString(3, applicant.path("name").textValue());
                statement.setString(4, applicant.path("name").textValue());
                statement.setString(5, envelope.path("externalId").textValue());
                statement.setString(6, application.path("language").textValue());
                statement.setTimestamp(7, now);
                statement.setTimestamp(8, now);
                statement.setString(9, application.toString());
                statement.setObject(10, message);
                statement.setTimestamp(11, now);
                statement.setBytes(12, new byte[32]);
                try (ResultSet numbers = statement.executeQuery()) {
                    numbers.next();
                    return numbers.getString(1);
                }
            }
        }

        private static void answer(HttpServletResponse response, String number) throws IOException {
            byte[] body = JSON.createObjectNode()
                    .put("number", number)
                    .put("state", "RECEIVED")
                    .toString()
                    .getBytes(StandardCharsets.UTF_8);
            response.setStatus(HttpServletResponse.SC_CREATED);
            response.setContentType("application/json");
            response.setContentLength(body.length);
            response.getOutputStream().write(body);
        }
    }
}
