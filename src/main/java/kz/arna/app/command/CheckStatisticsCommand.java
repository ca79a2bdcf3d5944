package kz.arna.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.arna.base.Kazakhstan;
import kz.arna.statistics.file.CheckResult;
import kz.arna.statistics.file.ErrorFile;
import kz.arna.statistics.file.FileName;
import kz.arna.statistics.file.OfflineCheck;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lets the Bureau check a file before it is sent; needs neither database nor settings. */
@Command(
        name = "check-statistics",
        mixinStandardHelpOptions = true,
        description = {
            "Checks a file of statistics offline, with its manifest if that lies beside it, and prints the error file that"
                    + " the gateway would write. Consents are not looked at.",
            "The error file is UTF-8 with byte order mark, whatever the console's encoding is.",
            "Exit code 0: in order, 1: errors, 2: the file cannot be read or the error file not be written."
        })
@SuppressWarnings("NullAway.Init")
final class CheckStatisticsCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "e.g. STAT-0051102-2026Q1-0001.csv")
    private Path file;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "UTF-8 or windows-1251: encoding of a CSV file beside which no manifest lies that says it")
    private @Nullable String encoding;

    @Option(
            names = "--output",
            paramLabel = "ERRORS",
            description = "writes the error file there instead of printing it; a shell may change what it redirects")
    private @Nullable Path output;

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
            PutAside aside = new PutAside();
            CheckResult result = OfflineCheck.run(name.get(), file, Kazakhstan.dayOf(Instant.now()), encoding, aside);
            tell(result);
            aside.lines().forEach(err::println);
            err.println("жол / строк / rows: " + result.rows() + "; шетке қойылатыны / будет отложено / put aside: "
                    + result.aside() + "; қате / ошибок / errors: " + result.errorCount());
            return result.isClean() ? 0 : 1;
        } catch (IOException e) {
            err.println("the file cannot be read, or the error file not be written");
            return 2;
        }
    }

    private void tell(CheckResult result) throws IOException {
        if (output != null) {
            Files.write(output, ErrorFile.write(result));
            return;
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(ErrorFile.text(result));
        out.flush();
    }
}
