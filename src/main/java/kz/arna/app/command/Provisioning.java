package kz.arna.app.command;

import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.arna.intake.audit.Audit;
import kz.arna.intake.audit.AuditAct;
import kz.arna.intake.client.Client;
import kz.arna.intake.client.ClientContext;
import kz.arna.intake.client.ClientRegistry;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import picocli.CommandLine.Model.CommandSpec;

/** A change of clients or keys from the shell; each leaves an audit entry of the client {@code command}. */
final class Provisioning {

    static final String[] ROOMS = {"kz.arna.intake.client", "kz.arna.intake.audit"};

    private static final Client COMMAND = new Client("command", "Administrator's shell", Set.of(), 1);

    private Provisioning() {}

    /** Makes the change and its audit entry in one transaction. */
    static <R> R run(String client, Function<ClientRegistry, R> change) {
        return CommandContext.with(
                context -> ClientContext.call(
                        COMMAND,
                        () -> inTransaction(context, () -> {
                            context.getBean(Audit.class).record(AuditAct.PROVISION_CLIENT, client);
                            return change.apply(context.getBean(ClientRegistry.class));
                        })),
                ROOMS);
    }

    private static <R> R inTransaction(ApplicationContext context, Supplier<R> work) {
        TransactionTemplate transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }

    /** Prints what was done and gives 0, or what was wrong and gives 1. */
    static int answer(CommandSpec spec, boolean done, String success, String failure) {
        if (done) {
            spec.commandLine().getOut().println(success);
            return 0;
        }
        spec.commandLine().getErr().println(failure);
        return 1;
    }
}
