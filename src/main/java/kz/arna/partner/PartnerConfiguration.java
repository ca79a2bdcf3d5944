package kz.arna.partner;

import java.time.Duration;
import java.util.Locale;
import org.apache.camel.CamelContext;
import org.apache.camel.component.http.HttpComponent;
import org.apache.camel.component.http.HttpMethods;
import org.apache.camel.component.jslt.JsltComponent;
import org.apache.camel.spi.ComponentCustomizer;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.apache.camel.support.SimpleTypeConverter;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the routes speak HTTP and read mappings; the same for {@code http:} and {@code https:}. */
@Configuration(proxyBeanMethods = false)
class PartnerConfiguration {

    /**
     * Repeats and redirects are off: the dispatcher alone repeats, and a redirect would carry keys and identifiers to
     * an address that nobody configured.
     */
    @Bean
    ComponentCustomizer partnerHttp(
            @Value("${arna.http.connect-timeout:3s}") Duration connect,
            @Value("${arna.http.response-timeout:15s}") Duration response,
            @Value("${arna.http.connections-per-partner:128}") int connections) {
        return new FinalSettings<>(HttpComponent.class, http -> {
            http.setConnectTimeout(connect.toMillis());
            http.setConnectionRequestTimeout(connect.toMillis());
            http.setResponseTimeout(response.toMillis());
            http.setSoTimeout(response.toMillis());
            // On the client itself, for the component's own switches were seen not to reach it: a GET left twice.
            http.setHttpClientConfigurer(client -> client.disableAutomaticRetries()
                    .disableRedirectHandling()
                    .disableCookieManagement()
                    .disableAuthCaching());
            http.setConnectionsPerRoute(connections);
            http.setMaxTotalConnections(connections);
            http.setUserAgent("Arna");
            http.setHeaderFilterStrategy(new PartnerHeaders());
        });
    }

    /** Mappings keep {@code null}, {@code []} and {@code {}}, which JSLT drops by default, and know exact values. */
    @Bean
    ComponentCustomizer partnerMappings() {
        return new FinalSettings<>(JsltComponent.class, jslt -> {
            jslt.setFunctions(MappingFunctions.all());
            jslt.setObjectFilter(value -> true);
        });
    }

    /**
     * A route names its HTTP method as text. Without a converter of its own for it Camel goes through all it knows, for
     * every call.
     */
    @Bean
    CamelContextConfiguration methodsByName() {
        return new CamelContextConfiguration() {
            @Override
            public void beforeApplicationStart(CamelContext camel) {
                camel.getTypeConverterRegistry()
                        .addTypeConverter(
                                HttpMethods.class,
                                String.class,
                                new SimpleTypeConverter(
                                        false,
                                        (type, exchange, name) -> HttpMethods.valueOf(
                                                name.toString().toUpperCase(Locale.ROOT))));
            }

            @Override
            public void afterApplicationStart(CamelContext camel) {
                // The converter is all.
            }
        };
    }
}
