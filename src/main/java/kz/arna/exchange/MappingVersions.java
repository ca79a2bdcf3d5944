package kz.arna.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kz.arna.base.Sha256;

/** Names the mapping that read an answer, with version and hash, so that it can be told years later. */
final class MappingVersions {

    private final Path mappings;
    private final Map<Path, Known> known = new ConcurrentHashMap<>();

    MappingVersions(Path home) {
        this.mappings = home.resolve("mappings");
    }

    /** E.g. {@code src/debt-query/v1@3fa1c07d22be}; {@code src/debt-query} alone where there is no mapping file. */
    String answer(String partner, String message) {
        String name = partner + "/" + message;
        return newest(mappings.resolve(partner).resolve(message))
                .map(version -> name + "/" + version.getFileName() + hash(version))
                .orElse(name);
    }

    private static Optional<Path> newest(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(folder)) {
            return versions.filter(path -> path.getFileName().toString().matches("v\\d+"))
                    .max(Comparator.comparingInt(path ->
                            Integer.parseInt(path.getFileName().toString().substring(1))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String hash(Path version) {
        return Stream.of("answer.jslt", "answer.xslt")
                .map(version::resolve)
                .filter(Files::isRegularFile)
                .findFirst()
                .map(file -> "@" + hashOf(file))
                .orElse("");
    }

    private String hashOf(Path file) {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            Known before = known.get(file);
            if (before != null && before.changed().equals(changed)) {
                return before.hash();
            }
            String hash = Sha256.hex(Files.readAllBytes(file)).substring(0, 12);
            known.put(file, new Known(changed, hash));
            return hash;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record Known(FileTime changed, String hash) {}
}
