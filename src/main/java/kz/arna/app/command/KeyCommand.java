package kz.arna.app.command;

import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The keys of the calling systems: two may be valid at once, so that a key can be changed without a gap. */
@Command(
        name = "key",
        mixinStandardHelpOptions = true,
        description = "The keys of the calling systems; two may be valid at once.",
        subcommands = {KeyCommand.Issue.class, KeyCommand.Revoke.class})
final class KeyCommand {

    /** Issues a key beside the one in use. */
    @Command(
            name = "issue",
            mixinStandardHelpOptions = true,
            description = "Issues a key beside the one in use and prints it, once; it cannot be read again. Of three"
                    + " keys the one that ends first goes.")
    @SuppressWarnings("NullAway.Init")
    static final class Issue implements Callable<Integer> {

        @Parameters(paramLabel = "NAME")
        private String name;

        @Option(names = "--days", defaultValue = "365", description = "How long it is valid (default: 365).")
        private int days;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            if (days < 1) {
                throw new picocli.CommandLine.ParameterException(spec.commandLine(), "--days must be at least 1");
            }
            String key = Provisioning.run(
                    name, registry -> registry.knows(name) ? registry.issueKey(name, Duration.ofDays(days)) : "");
            return Provisioning.answer(spec, !key.isEmpty(), key, "no client " + name);
        }
    }

    /** Ends a key. */
    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = "Ends the key in a slot (see 'client list') on all nodes within seconds.")
    @SuppressWarnings("NullAway.Init")
    static final class Revoke implements Callable<Integer> {

        @Parameters(paramLabel = "NAME")
        private String name;

        @Option(names = "--slot", required = true, description = "1 or 2.")
        private int slot;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            boolean ended = Provisioning.run(name, registry -> registry.revokeSlot(name, slot));
            return Provisioning.answer(
                    spec, ended, "key " + slot + " of " + name + " is ended", "no key in slot " + slot + " of " + name);
        }
    }
}
