package kz.arna.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.arna.base.Kazakhstan;
import kz.arna.statistics.file.CheckResult;
import kz.arna.statistics.file.ErrorFile;
import kz.arna.statistics.file.FileName;
import kz.arna.statistics.file.OfflineCheck;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets the Bureau check a file before it is sent; needs neither database nor settings. */
@Command(
        name = "check-statistics",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a file of statistics offline, with its manifest if that lies beside it, and prints the error file that"
                    + " the gateway would write. Consents are not looked at.",
            "Exit code 0: in order, 1: errors, 2: the file cannot be read."
        })
@SuppressWarnings("NullAway.Init")
final class CheckStatisticsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "e.g. STAT-0051102-2026Q1-0001.csv")
    private Path file;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Optional<FileName> name =
                Optional.ofNullable(file.getFileName()).map(Path::toString).flatMap(FileName::parse);
        if (name.isEmpty()) {
            err.println("the file's name is none of the agreement; such a file is not opened");
            return 2;
        }
        try {
            CheckResult result = OfflineCheck.run(name.get(), file, Kazakhstan.dayOf(Instant.now()));
            spec.commandLine().getOut().print(ErrorFile.text(result));
            spec.commandLine().getOut().flush();
            err.println(result.rows() + " rows, " + result.aside() + " of lines outside the consent, "
                    + result.errorCount() + " errors");
            return result.isClean() ? 0 : 1;
        } catch (IOException e) {
            err.println("the file cannot be read");
            return 2;
        }
    }
}
