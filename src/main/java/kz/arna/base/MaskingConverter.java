package kz.arna.base;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.pattern.CompositeConverter;

/**
 * The logback word {@code %mask(…)}: renders what stands in its brackets, stack trace included, and masks the result.
 * Every appender of the gateway wraps its whole pattern in it.
 */
public final class MaskingConverter extends CompositeConverter<ILoggingEvent> {

    @Override
    protected String transform(ILoggingEvent event, String rendered) {
        return Masking.mask(rendered);
    }
}
