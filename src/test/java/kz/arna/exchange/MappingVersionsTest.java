package kz.arna.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingVersionsTest {

    @TempDir
    private Path home;

    private Path mapping(String version, String text) throws IOException {
        Path folder = home.resolve("mappings/src/debt-query/" + version);
        Files.createDirectories(folder);
        return Files.writeString(folder.resolve("answer.jslt"), text);
    }

    @Test
    void names_the_newest_version_and_its_hash() throws IOException {
        mapping("v9", "old");
        mapping("v10", "new");
        assertThat(new MappingVersions(home).answer("src", "debt-query")).matches("src/debt-query/v10@[0-9a-f]{12}");
    }

    @Test
    void notices_that_an_integrator_changed_the_file() throws IOException {
        Path file = mapping("v1", "one");
        MappingVersions versions = new MappingVersions(home);
        String before = versions.answer("src", "debt-query");
        Files.writeString(file, "two");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2027-01-01T00:00:00Z")));
        assertThat(versions.answer("src", "debt-query")).isNotEqualTo(before);
    }

    @Test
    void a_message_without_a_mapping_has_its_bare_name() {
        assertThat(new MappingVersions(home).answer("src", "unknown")).isEqualTo("src/unknown");
    }
}
