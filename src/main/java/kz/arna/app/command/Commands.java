package kz.arna.app.command;

import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.springframework.core.NestedExceptionUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The commands of the jar. Without one the jar starts a node; an option ({@code --server.port=…}) is a setting of that
 * node. A command that needs the database takes the same settings from the environment as a node does.
 */
@Command(
        name = "java -jar arna.jar",
        mixinStandardHelpOptions = true,
        version = "Arna",
        description = "Without a command: starts a node of the gateway.",
        subcommands = {ClientCommand.class, KeyCommand.class, VerifyChainCommand.class, CheckStatisticsCommand.class})
public final class Commands {

    private static final int COULD_NOT = 3;

    private Commands() {}

    /** Whether these arguments name a command, rather than settings of a node. */
    public static boolean isCommand(String... arguments) {
        return Arrays.stream(arguments)
                .findFirst()
                .filter(first -> !first.startsWith("--") || "--help".equals(first) || "--version".equals(first))
                .isPresent();
    }

    /**
     * Runs a command whose output is UTF-8, whatever the platform's encoding is: a file that it is redirected to is the one
     * that the gateway itself would write.
     */
    public static int run(OutputStream out, PrintWriter err, String... arguments) {
        return run(new PrintWriter(out, true, StandardCharsets.UTF_8), err, arguments);
    }

    /**
     * Runs a command.
     *
     * @return 0 done, 1 done and something is wrong with what was looked at, 2 called wrongly, 3 could not be done
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Commands())
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((fault, command, parsed) -> {
                    command.getErr()
                            .println("could not be done: "
                                    + NestedExceptionUtils.getMostSpecificCause(fault)
                                            .getMessage());
                    return COULD_NOT;
                })
                .execute(arguments);
    }
}
