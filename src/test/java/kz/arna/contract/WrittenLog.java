package kz.arna.contract;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.slf4j.LoggerFactory;

/** Every line that goes to the gateway's log, as it is written there, wherever the console leads in this test run. */
final class WrittenLog implements AutoCloseable {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> copy = new OutputStreamAppender<>();

    WrittenLog() {
        ConsoleAppender<ILoggingEvent> console = (ConsoleAppender<ILoggingEvent>) root.getAppender("MASKED");
        copy.setContext(root.getLoggerContext());
        copy.setEncoder(console.getEncoder());
        copy.setOutputStream(bytes);
        copy.start();
        root.addAppender(copy);
    }

    String text() {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        // Not stopped: that would stop the console's encoder, too.
        root.detachAppender(copy);
    }
}
