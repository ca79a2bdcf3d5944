package kz.arna.partner.bns;

import java.util.Map;
import java.util.stream.Stream;
import kz.arna.statistics.BureauFolders;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;

/** The real routes to the Bureau without the rest of the gateway. */
public final class FoldersOverSftp implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private FoldersOverSftp(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Connected as the properties say. */
    public static FoldersOverSftp with(Map<String, String> properties) {
        return new FoldersOverSftp(new SpringApplicationBuilder(RoutesAlone.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .run(Stream.concat(
                                Stream.of(
                                        "management.endpoint.health.validate-group-membership=false",
                                        "camel.main.routes-include-pattern=file:routes/_shared/*.camel.yaml,"
                                                + "file:routes/outbound/bns/*.camel.yaml"),
                                properties.entrySet().stream().map(e -> e.getKey() + "=" + e.getValue()))
                        .map(setting -> "--" + setting)
                        .toArray(String[]::new)));
    }

    public BureauFolders folders() {
        return context.getBean(BureauFolders.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration(exclude = {DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @ComponentScan("kz.arna.partner")
    static class RoutesAlone {}
}
