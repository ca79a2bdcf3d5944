package kz.arna.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rules of the house that no compiler holds. */
class HouseRulesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TEST = Path.of("src/test/java");
    private static final int MOST_LINES = 300;

    @Test
    void every_package_says_what_it_is_for_and_is_null_marked() throws IOException {
        try (Stream<Path> folders = Files.walk(MAIN).filter(Files::isDirectory)) {
            List<Path> mute = folders.filter(HouseRulesTest::holdsClasses)
                    .filter(folder -> !read(folder.resolve("package-info.java")).contains("@NullMarked"))
                    .toList();
            assertThat(mute).isEmpty();
        }
    }

    @Test
    void files_stay_small() {
        assertThat(sources().filter(file -> read(file).lines().count() > MOST_LINES))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thread\\.sleep\\(",
                "System\\.(out|err)\\.print",
                "@Disabled",
                "TO" + "DO|FIX" + "ME",
                "catch \\((Exception|Throwable|RuntimeException) \\w+\\) \\{\\s*\\}",
                "class \\w*(Helper|Manager|Util|Utils|Data)\\b"
            })
    void what_the_house_does_not_do(String forbidden) {
        Pattern pattern = Pattern.compile(forbidden);
        assertThat(sources()
                        .filter(file -> !file.endsWith("HouseRulesTest.java"))
                        .filter(file -> !isDemo(file) || !forbidden.startsWith("System"))
                        .filter(file -> pattern.matcher(read(file)).find()))
                .as("files with " + forbidden)
                .isEmpty();
    }

    /** Programs that a person starts in a terminal speak to the terminal. */
    private static boolean isDemo(Path file) {
        return file.toString().matches(".*/(demo|bench|simulator|cli)/.*");
    }

    private static boolean holdsClasses(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".java"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Stream<Path> sources() {
        return Stream.of(MAIN, TEST).flatMap(root -> {
            try {
                return Files.walk(root).filter(file -> file.toString().endsWith(".java"));
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
