package kz.arna.partner;

import java.util.Locale;
import org.apache.camel.Exchange;
import org.apache.camel.http.base.HttpHeaderFilterStrategy;
import org.jspecify.annotations.Nullable;

/**
 * Security filter between our headers and a partner's: the gateway's own ({@code Arna…}) never leave, and a partner
 * cannot set them, else its answer could name its own fault.
 */
class PartnerHeaders extends HttpHeaderFilterStrategy {

    @Override
    public boolean applyFilterToCamelHeaders(String name, @Nullable Object value, Exchange exchange) {
        return isOurs(name) || super.applyFilterToCamelHeaders(name, value, exchange);
    }

    @Override
    public boolean applyFilterToExternalHeaders(String name, @Nullable Object value, Exchange exchange) {
        return isOurs(name) || super.applyFilterToExternalHeaders(name, value, exchange);
    }

    private static boolean isOurs(String name) {
        return name.toLowerCase(Locale.ROOT).startsWith("arna");
    }
}
