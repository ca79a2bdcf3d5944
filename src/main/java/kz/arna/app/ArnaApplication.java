package kz.arna.app;

import java.io.PrintWriter;
import kz.arna.app.command.Commands;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the gateway: one process, one PostgreSQL, routes and mappings beside the jar; or runs a command. */
@SpringBootApplication(scanBasePackages = "kz.arna")
public class ArnaApplication {

    public static void main(String[] args) {
        if (Commands.isCommand(args)) {
            System.exit(Commands.run(System.out, new PrintWriter(System.err, true), args));
        }
        SpringApplication.run(ArnaApplication.class, args);
    }
}
