package kz.arna.intake;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import kz.arna.app.ArnaApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** The gateway with its inbound routes only, on a free port and a fresh database. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = {ArnaApplication.class, Stand.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "management.endpoint.health.validate-group-membership=false",
            "arna.home=.",
            "arna.clients.refresh=100ms",
            "camel.main.routes-include-pattern=file:routes/_shared/*.camel.yaml,file:routes/inbound/**/*.camel.yaml"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
@interface DoorTest {}
