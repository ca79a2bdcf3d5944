package kz.arna.app.command;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import kz.arna.intake.client.Client;
import kz.arna.intake.client.ClientRegistry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Which systems may call the gateway. */
@Command(
        name = "client",
        mixinStandardHelpOptions = true,
        description = "Which systems may call the gateway.",
        subcommands = {ClientCommand.Put.class, ClientCommand.Show.class, ClientCommand.Disable.class})
final class ClientCommand {

    private static final String SCOPE = "channel|officer|operator|bodies|partner:[a-z][a-z0-9-]*";

    /** Creates a client or changes it; its keys stay. */
    @Command(
            name = "put",
            mixinStandardHelpOptions = true,
            description = "Creates a client or gives it a new title, scopes and rate; its keys stay.")
    @SuppressWarnings("NullAway.Init")
    static final class Put implements Callable<Integer> {

        @Parameters(paramLabel = "NAME", description = "Lower-case letters, digits and hyphens, e.g. egov.")
        private String name;

        @Option(names = "--title", required = true, description = "What people call the system.")
        private String title;

        @Option(
                names = "--scope",
                required = true,
                description = "channel, officer, operator, bodies or partner:<name>; repeat for several.")
        private List<String> scopes;

        @Option(names = "--rate", defaultValue = "100", description = "Requests a second (default: 100).")
        private int rate;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            for (String scope : scopes) {
                if (!scope.matches(SCOPE)) {
                    throw new picocli.CommandLine.ParameterException(
                            spec.commandLine(), "no such scope: " + scope + " (" + SCOPE + ")");
                }
            }
            Provisioning.run(name, registry -> {
                registry.put(new Client(name, title, Set.copyOf(scopes), rate));
                return 0;
            });
            spec.commandLine().getOut().println("client " + name + ": " + String.join(", ", scopes));
            return 0;
        }
    }

    /** Lists the clients. */
    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists clients, scopes and the ends of keys.")
    @SuppressWarnings("NullAway.Init")
    static final class Show implements Callable<Integer> {

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            List<ClientRegistry.Provisioned> all = CommandContext.with(
                    context -> context.getBean(ClientRegistry.class).all(), Provisioning.ROOMS);
            for (ClientRegistry.Provisioned one : all) {
                spec.commandLine().getOut().println(line(one));
            }
            return 0;
        }

        private static String line(ClientRegistry.Provisioned one) {
            Client client = one.client();
            return String.join(
                    "\t",
                    client.name(),
                    one.enabled() ? "enabled" : "disabled",
                    String.join(",", new TreeSet<>(client.scopes())),
                    client.ratePerSecond() + "/s",
                    "keys: " + (one.keys().isEmpty() ? "none" : String.join("; ", one.keys())),
                    client.title());
        }
    }

    /** Lets a client call no more. */
    @Command(
            name = "disable",
            mixinStandardHelpOptions = true,
            description = "Lets a client call no more, whatever its keys; its cases stay. 'put' lets it in again.")
    @SuppressWarnings("NullAway.Init")
    static final class Disable implements Callable<Integer> {

        @Parameters(paramLabel = "NAME")
        private String name;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            boolean known = Provisioning.run(name, registry -> registry.disable(name));
            return Provisioning.answer(spec, known, "client " + name + " is disabled", "no client " + name);
        }
    }
}
