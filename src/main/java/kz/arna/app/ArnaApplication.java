package kz.arna.app;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the gateway: one process, one PostgreSQL, routes and mappings beside the jar. */
@SpringBootApplication(scanBasePackages = "kz.arna")
public class ArnaApplication {

    public static void main(String[] args) {
        SpringApplication.run(ArnaApplication.class, args);
    }
}
