package kz.arna.intake.web;

import io.micrometer.core.instrument.MeterRegistry;
import kz.arna.intake.client.ClientDirectory;
import org.apache.camel.CamelContext;
import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.apache.camel.component.platform.http.springboot.CamelRequestHandlerMapping;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpEngine;
import org.apache.catalina.core.StandardHost;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Puts the filter before everything under {@code /api}, and Camel's doors beside Spring's controllers (in place of
 * Camel's own {@code SpringBootPlatformHttpAutoConfiguration}, which {@code application.yaml} excludes).
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AdmissionSettings.class)
class WebConfiguration {

    /** One way of showing moments in every answer. */
    @Bean
    Jackson2ObjectMapperBuilderCustomizer legalTime() {
        return builder -> builder.serializers(new LegalTime());
    }

    @Bean
    FilterRegistrationBean<ApiFilter> apiFilter(
            ClientDirectory clients, RateLimits rates, Lanes lanes, AdmissionSettings settings, MeterRegistry meters) {
        FilterRegistrationBean<ApiFilter> registration =
                new FilterRegistrationBean<>(new ApiFilter(clients, rates, lanes, settings, meters));
        registration.addUrlPatterns("/api/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 100);
        return registration;
    }

    /** The request's own (virtual) thread works: client and pool are bound to it. */
    @Bean("platform-http-engine")
    PlatformHttpEngine platformHttpEngine() {
        return new SpringBootPlatformHttpEngine(0, Runnable::run);
    }

    @Bean
    CamelRequestHandlerMapping platformHttpEngineRequestMapping(CamelContext camel, PlatformHttpEngine engine) {
        return new DoorMapping(camel.getComponent("platform-http", PlatformHttpComponent.class), engine);
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsFromTomcat() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemReportValve.class.getName());
            }
        });
    }
}
