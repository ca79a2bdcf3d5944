package kz.arna.routes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real routes have no finding; a good route changed in one point has exactly the finding of that point. */
class RoutesLintTest {

    private static final Path PROJECT = Path.of("");
    private static final String ROUTE = "routes/outbound/category/query.camel.yaml";
    private static final String FAULTS = "routes/_shared/faults.camel.yaml";
    private static final String MAPPINGS = "mappings/category/query/v1/";

    @TempDir
    Path home;

    @BeforeEach
    void everything_in_order() throws IOException {
        copy(ROUTE);
        copy(FAULTS);
        copy("src/test/java/kz/arna/routes/CategoryQueryRouteIT.java");
        try (Stream<Path> files = Files.walk(PROJECT.resolve(MAPPINGS))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                copy(file.toString());
            }
        }
        assertEquals(List.of(), RoutesLint.findings(RouteTree.read(home)));
    }

    @Test
    void the_projects_own_routes_have_no_finding() throws IOException {
        RouteTree tree = RouteTree.read(PROJECT);
        assertEquals(List.of(), RoutesLint.findings(tree));
        assertTrue(tree.routes().count() >= 24, "the lint must have seen the routes");
        assertEquals(
                1, tree.configurations().filter(c -> c.id().equals("faults")).count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            direct:category-query-answer        | direct:category-answer               | name it direct:<route id>
            id: category-query-answer\\n         | id: category-replies\\n               | its file holds the routes
            routeConfigurationId: faults        | routeConfigurationId: fualts         | routeConfigurationId fualts does not exist
            routeConfigurationId: faults\\n      | note: none\\n                         | has no error handling
            description: Asks                   | note: Asks                           | has no description
            id: category-query-send             | note: send                           | has no id
            id: category-query-send\\n           | id: x\\n            circuitBreaker: {}\\n | the dispatcher has one per partner
            - convertBodyTo:                    | - doTry: {}\\n        - convertBodyTo: | outside _shared
            - convertBodyTo:                    | - onException: {}\\n        - convertBodyTo: | outside _shared
            - convertBodyTo:                    | - script: {groovy: 'x'}\\n        - convertBodyTo: | script in YAML
            - convertBodyTo:                    | - filter: {simple: '${body} == 1 && ${body} == 2'}\\n        - convertBodyTo: | several conditions
            - convertBodyTo:                    | - setBody: {constant: 'select a from b where c'}\\n        - convertBodyTo: | SQL text in YAML
            - convertBodyTo:                    | - to: {id: a, uri: 'sql:delete x'}\\n        - convertBodyTo: | SQL text in YAML
            - convertBodyTo:                    | - to: {id: a, uri: 'direct:nowhere'}\\n        - convertBodyTo: | nobody consumes it
            - convertBodyTo:                    | - enrich: {id: a, constant: 'direct:nowhere'}\\n        - convertBodyTo: | nobody consumes it
            - convertBodyTo:                    | - to: {id: a, uri: direct, parameters: {name: nowhere}}\\n        - convertBodyTo: | nobody consumes it
            v1/request.jslt                     | v1/misspelt.jslt                     | misspelt.jslt does not exist
            ?mapBigDecimalAsFloats=true         |                                      | jslt reads numbers as double
            """)
    void finds_in_a_route(String good, @Nullable String bad, String finding) throws IOException {
        replace(ROUTE, good, bad);
        assertFound(finding);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            maximumRedeliveries: "0" | maximumRedeliveries: "3"                             | Camel never repeats
            maximumRedeliveries: "0" | maximumRedeliveries: "0"\\n            redeliveryDelay: "5" | redeliveryDelay
            constant: "true"         | constant: "false"                                    | a named fault is handled
            constant: BUSY           | constant: BUSSY                                      | name the fault
            id: faults               | id: faultz                                           | routeConfigurationId faults does not exist
            """)
    void finds_in_the_naming_of_faults(String good, String bad, String finding) throws IOException {
        replace(FAULTS, good, bad);
        assertFound(finding);
    }

    @ParameterizedTest
    @CsvSource({
        MAPPINGS + "request.schema.json,add mappings/category/query/v1/request.schema.json",
        MAPPINGS + "answer.jslt,add mappings/category/query/v1/answer.jslt",
        MAPPINGS + "canonical.schema.json,canonical.schema.json does not exist",
        MAPPINGS + "examples,add an example NN-refused",
        "src/test/java/kz/arna/routes/CategoryQueryRouteIT.java,add a route test"
    })
    void finds_what_a_message_lacks(String missing, String finding) throws IOException {
        Files.move(home.resolve(missing), home.resolve("moved-away"));
        assertFound(finding);
    }

    @Test
    void finds_a_second_consumer() throws IOException {
        Files.writeString(
                home.resolve("routes/outbound/category/twice.camel.yaml"), Files.readString(home.resolve(ROUTE)));
        assertFound("is consumed twice");
    }

    @Test
    void finds_an_inbound_route_that_nobody_calls_until_the_contract_names_it() throws IOException {
        Path inbound = home.resolve("routes/inbound/portal/submit.camel.yaml");
        Files.createDirectories(home.resolve("routes/inbound/portal"));
        Files.writeString(inbound, """
                - route:
                    id: portal-submit
                    description: Takes an application.
                    routeConfigurationId: faults
                    from:
                      uri: direct:portal-submit
                      steps: []
                """);
        assertFound("nobody calls it");
        Path contract = home.resolve("src/main/resources/openapi/doors-v1.yaml");
        Files.createDirectories(home.resolve("src/main/resources/openapi"));
        Files.writeString(contract, "      operationId: portal-submit\n");
        assertEquals(List.of(), RoutesLint.findings(RouteTree.read(home)));
    }

    private void assertFound(String finding) throws IOException {
        List<String> found = RoutesLint.findings(RouteTree.read(home));
        assertTrue(found.stream().anyMatch(f -> f.contains(finding)), found::toString);
    }

    private void copy(String file) throws IOException {
        Path target = home.resolve(file);
        Files.createDirectories(target.resolveSibling(""));
        Files.copy(PROJECT.resolve(file), target);
    }

    private void replace(String file, String good, @Nullable String bad) throws IOException {
        Path path = home.resolve(file);
        String text = Files.readString(path);
        String changed = text.replace(unescape(good), bad == null ? "" : unescape(bad));
        assertTrue(!changed.equals(text), "nothing was changed");
        Files.writeString(path, changed);
    }

    private static String unescape(String text) {
        return text.replace("\\n", "\n");
    }
}
