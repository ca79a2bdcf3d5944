package kz.arna.app.command;

import java.util.function.Function;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;

/** The database and the few rooms that a command names; no doors, no routes, no runner, no migration. */
final class CommandContext {

    private static final String DATABASE = "kz.arna.app.database";

    private CommandContext() {}

    /** JDBC and transactions, as a node has them. */
    @ImportAutoConfiguration({
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    static class Jdbc {}

    /**
     * Does the work with the beans of the packages, then closes everything.
     *
     * @param packages whose components the work needs
     */
    static <R> R with(Function<ApplicationContext, R> work, String... packages) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Jdbc.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .properties(
                        "logging.level.root=WARN",
                        "logging.level.com.zaxxer.hikari=ERROR",
                        // The command says in one line why it could not be done.
                        "logging.level.org.springframework.boot.SpringApplication=OFF",
                        "logging.level.org.springframework.context=ERROR")
                .initializers(started -> register((GenericApplicationContext) started, packages))
                .run()) {
            return work.apply(context);
        }
    }

    private static void register(GenericApplicationContext context, String... packages) {
        ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(context);
        scanner.scan(DATABASE);
        scanner.scan(packages);
    }
}
