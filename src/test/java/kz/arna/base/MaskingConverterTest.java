package kz.arna.base;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The configuration that the jar carries, with the appender's stream caught. */
class MaskingConverterTest {

    private final LoggerContext context = new LoggerContext();
    private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

    @BeforeEach
    void configure() throws JoranException {
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        context.setMDCAdapter(new LogbackMDCAdapter());
        String text = """
                <configuration>
                  <include resource="logging/masked-console.xml"/>
                  <root level="INFO"><appender-ref ref="MASKED"/></root>
                </configuration>
                """;
        configurator.doConfigure(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        ConsoleAppender<ILoggingEvent> appender =
                (ConsoleAppender<ILoggingEvent>) Objects.requireNonNull(logger().getAppender("MASKED"));
        appender.setOutputStream(lines);
    }

    private Logger logger() {
        return context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }

    @Test
    void no_message_argument_or_stack_trace_shows_a_number() {
        Exception cause = new IllegalStateException("duplicate key (bin)=(190340000007)");
        logger().error("refused {} for {}", "900101300007", "KZ86125KZT5004100100", new RuntimeException(cause));
        assertThat(written())
                .contains("refused *** for ***", "duplicate key (bin)=(***)", "MaskingConverterTest.java")
                .doesNotContain("190340000007", "900101300007", "KZ86125KZT5004100100");
    }

    @Test
    void a_stack_trace_is_written_once() {
        logger().error("once", new IllegalStateException("the only trace"));
        assertThat(written().split("the only trace", -1)).hasSize(2);
    }

    private String written() {
        return lines.toString(StandardCharsets.UTF_8);
    }
}
