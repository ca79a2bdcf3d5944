package kz.arna.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import kz.arna.casefile.Anchor;
import kz.arna.casefile.ChainFault;
import kz.arna.casefile.internal.ChainAudits;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Checks the history of all cases: every event follows from the one before, every payload has the digest that was
 * chained, every anchor holds and equals its exported copy. Reads only; prints numbers and sequences, never what they
 * say.
 */
@Command(
        name = "verify-chain",
        mixinStandardHelpOptions = true,
        description = "Checks the hash chains of all cases and their anchors; 0: all in order, 1: something is not.")
@SuppressWarnings("NullAway.Init")
final class VerifyChainCommand implements Callable<Integer> {

    @Option(
            names = "--anchors",
            paramLabel = "FILE",
            description = "Exported anchors to compare with (default: arna.runner.anchor-file, where it is set).")
    private @Nullable Path anchors;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        return CommandContext.with(this::check, "kz.arna.app.database");
    }

    private int check(ApplicationContext context) {
        PrintWriter out = spec.commandLine().getOut();
        Optional<Path> file = Optional.ofNullable(anchors)
                .or(() -> Optional.ofNullable(context.getEnvironment().getProperty("arna.runner.anchor-file"))
                        .filter(name -> !name.isBlank())
                        .map(Path::of));
        List<Anchor> exported = file.map(VerifyChainCommand::read).orElse(List.of());
        List<ChainFault> faults = ChainAudits.of(
                        context.getBean(DataSource.class), context.getBean(PlatformTransactionManager.class))
                .verifyAll(exported);
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        faults.forEach(fault -> out.println(line(fault, jdbc)));
        long cases =
                jdbc.sql("SELECT count(*) FROM case_file").query(Long.class).single();
        out.println((faults.isEmpty() ? "in order: " : "NOT in order (" + faults.size() + "): ") + cases + " cases, "
                + exported.size() + " exported anchors compared");
        return faults.isEmpty() ? 0 : 1;
    }

    private static String line(ChainFault fault, JdbcClient jdbc) {
        UUID id = fault.caseId();
        if (id == null) {
            return "anchor " + fault.number() + ": " + fault.what();
        }
        String number = jdbc.sql("SELECT number FROM case_file WHERE id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .orElse("of no case file");
        return "case " + number + " (" + id + ") event " + fault.number() + ": " + fault.what();
    }

    private static List<Anchor> read(Path file) {
        try {
            return ChainAudits.exported(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
