package kz.arna.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/** {@code docs/operations.md} lists every setting that the application reads, with its default, and no other. */
class SettingsGuideTest {

    private static final Pattern ROW = Pattern.compile("^\\| `(ARNA_[A-Z_<>]+)` \\| (?:`([^`]*)`|–) \\| .+ \\|$");
    private static final Pattern FROM_ENVIRONMENT = Pattern.compile("\\$\\{(ARNA_[A-Z_]+):(.*)}");
    private static final Pattern IN_ROUTE = Pattern.compile("\\{\\{\\??([a-z][a-z0-9.-]+)");
    private static final Pattern IN_CODE = Pattern.compile("@Value\\(\"\\$\\{([a-z][a-z0-9.-]+)");

    private final Map<String, String> listed = listed();
    private final Map<String, String> inFile = inFile();

    /** What the documentation says: variable to default. */
    private static Map<String, String> listed() {
        Map<String, String> rows = new TreeMap<>();
        read(Path.of("docs/operations.md"))
                .lines()
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .forEach(row -> {
                    assertThat(rows.put(row.group(1), row.group(2) == null ? "" : row.group(2)))
                            .as("listed twice: " + row.group(1))
                            .isNull();
                });
        return rows;
    }

    /** Properties of {@code application.yaml} with their values as they stand there. */
    private static Map<String, String> inFile() {
        try {
            Map<String, String> values = new TreeMap<>();
            for (PropertySource<?> source :
                    new YamlPropertySourceLoader().load("file", new ClassPathResource("application.yaml"))) {
                ((Map<?, ?>) source.getSource()).forEach((name, value) -> values.put("" + name, "" + value));
            }
            return values;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Every setting that is read: variable to default. */
    private Map<String, String> read() {
        Map<String, String> all = new TreeMap<>();
        inFile.values().stream()
                .map(FROM_ENVIRONMENT::matcher)
                .filter(Matcher::matches)
                .forEach(matcher -> all.put(matcher.group(1), matcher.group(2)));
        properties().forEach((property, standard) -> {
            if (!inFile.containsKey(property)) {
                all.put(variable(property), standard);
            }
        });
        return all;
    }

    @Test
    void every_setting_is_listed_with_its_default_and_nothing_else() {
        assertThat(listed).isNotEmpty().isEqualTo(read());
    }

    @Test
    void every_variable_reaches_its_setting() {
        Set<String> deaf = properties().keySet().stream()
                .filter(property -> !inFile.containsKey(property))
                .filter(property -> !binds(property))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(deaf).isEmpty();
    }

    @Test
    void what_routes_and_beans_read_by_name_is_a_setting() throws IOException {
        Set<String> read = new TreeSet<>(found(Path.of("routes"), ".yaml", IN_ROUTE));
        read.addAll(found(Path.of("src/main/java"), ".java", IN_CODE));
        assertThat(read).isNotEmpty();
        read.removeAll(inFile.keySet());
        read.removeAll(properties().keySet());
        assertThat(read).isEmpty();
    }

    private static Set<String> found(Path root, String suffix, Pattern pattern) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .flatMap(file -> pattern.matcher(read(file)).results())
                    .map(result -> result.group(1))
                    .filter(name -> name.startsWith("arna."))
                    .collect(Collectors.toSet());
        }
    }

    /** Settings of the bound records: property to default. */
    private static Map<String, String> properties() {
        ClassPathScanningCandidateComponentProvider scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AnnotationTypeFilter(ConfigurationProperties.class));
        Map<String, String> all = new TreeMap<>();
        scan.findCandidateComponents("kz.arna").forEach(found -> {
            try {
                Class<?> type = Class.forName(found.getBeanClassName());
                add(all, type, type.getAnnotation(ConfigurationProperties.class).value());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        });
        return all;
    }

    private static void add(Map<String, String> all, Class<?> record, String prefix) {
        RecordComponent[] components = record.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            String name = prefix + "."
                    + component.getName().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            if (component.getType().isRecord()) {
                add(all, component.getType(), name);
            } else if (component.getType() == Map.class) {
                all.put(name + ".<partner>", "");
            } else {
                all.put(name, standard(record, i));
            }
        }
    }

    private static String standard(Class<?> record, int index) {
        DefaultValue standard =
                record.getDeclaredConstructors()[0].getParameters()[index].getAnnotation(DefaultValue.class);
        return standard == null ? "" : String.join(",", standard.value());
    }

    private static String variable(String property) {
        String plain = property.endsWith(">") ? property.replaceAll("-(?=[^.]*\\.<)", "") : property;
        return plain.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    private static boolean binds(String property) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "test-systemEnvironment", Map.of(variable(property).replace("<PARTNER>", "SRC"), "heard")));
        ConfigurationPropertySources.attach(environment);
        return Binder.get(environment)
                .bind(property.replace("<partner>", "src"), String.class)
                .map("heard"::equals)
                .orElse(false);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
