package kz.arna.partner;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kz.arna.partner.mail.MailFault;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangePropertyKey;
import org.apache.camel.Message;
import org.apache.camel.component.jsonvalidator.JsonValidationException;
import org.apache.camel.http.base.HttpOperationFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Describes a named fault for the dispatcher: {@code ArnaFaultDetail} (exception type, or the places and keywords of a
 * schema violation), {@code ArnaHttpStatus} and {@code ArnaRetryAfter} (as the partner wrote it: seconds or HTTP date).
 *
 * <p>An exception's own text names the address with its query, so with an IIN or a key: it is dropped here together
 * with the body and every header that is not ours.
 */
@Component
public class FaultDescription {

    private static final int MAX_PLACES = 5;

    /** Leaves the message with nothing but the gateway's own headers and the description of the fault. */
    public void describe(Exchange exchange) {
        Throwable cause = exchange.getProperty(ExchangePropertyKey.EXCEPTION_CAUGHT, Throwable.class);
        exchange.removeProperty(ExchangePropertyKey.EXCEPTION_CAUGHT);
        Message message = exchange.getMessage();
        message.removeHeaders("*", "Arna*");
        message.setBody(new byte[0]);
        // Should a door's route ever end here, its caller must not read an acknowledgement.
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, 500);
        message.setHeader("ArnaFaultDetail", detail(cause));
        if (cause instanceof HttpOperationFailedException failure) {
            message.setHeader("ArnaHttpStatus", failure.getStatusCode());
            message.setHeader("ArnaRetryAfter", retryAfter(failure));
        }
    }

    private static String detail(@Nullable Throwable cause) {
        return switch (cause) {
            case null -> "unknown";
            case HttpOperationFailedException failure -> "HTTP " + failure.getStatusCode();
            case JsonValidationException invalid -> places(invalid);
            case MailFault mail -> Objects.requireNonNullElse(mail.getMessage(), "SMTP");
            default -> cause.getClass().getSimpleName();
        };
    }

    private static String places(JsonValidationException invalid) {
        if (invalid.getErrors() == null) {
            return "not JSON";
        }
        return invalid.getErrors().stream()
                .limit(MAX_PLACES)
                .map(error -> error.getInstanceLocation() + " " + error.getType())
                .collect(Collectors.joining(", ", "schema: ", ""));
    }

    private static @Nullable String retryAfter(HttpOperationFailedException failure) {
        Map<String, String> headers = failure.getResponseHeaders();
        if (headers == null) {
            return null;
        }
        return headers.entrySet().stream()
                .filter(header -> header.getKey().equalsIgnoreCase("Retry-After"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
