package kz.arna.routes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A route orders steps: it computes nothing, decides on one condition at most, holds no SQL and finds its files. */
final class NoLogicInYaml {

    private static final Set<String> SCRIPTS =
            Set.of("script", "groovy", "js", "java", "joor", "python", "mvel", "ognl", "spel", "jq", "datasonnet");
    private static final Pattern SEVERAL = Pattern.compile("&&|\\|\\||\\s(and|or)\\s");
    private static final Pattern SQL =
            Pattern.compile("(?i)\\b(select\\s.+\\sfrom|insert\\s+into|update\\s.+\\sset|delete\\s+from)\\s");
    private static final Pattern FILE = Pattern.compile("file:\\{\\{arna\\.home}}/([^?\"]+)");

    private NoLogicInYaml() {}

    static Stream<String> findings(RouteTree tree) {
        return tree.elements().stream().flatMap(element -> of(tree, element).stream());
    }

    private static List<String> of(RouteTree tree, RouteTree.Element element) {
        List<String> found = new ArrayList<>();
        RouteTree.visit(element.node(), (name, value) -> {
            if (SCRIPTS.contains(name)) {
                found.add(element.finding(name + ": script in YAML; write a mapping or a Java class"));
            }
            if (name.equals("simple") && SEVERAL.matcher(expression(value)).find()) {
                found.add(element.finding("several conditions in one simple: a Java class decides"));
            }
            if (value.isTextual()) {
                text(tree, element, name, value.asText(), found);
            }
        });
        return found;
    }

    private static String expression(JsonNode simple) {
        return simple.isTextual() ? simple.asText() : simple.path("expression").asText("");
    }

    private static void text(RouteTree tree, RouteTree.Element element, String name, String text, List<String> found) {
        if (!name.equals("description") && SQL.matcher(text).find()
                || text.startsWith("sql:") && !text.startsWith("sql:classpath:sql/")) {
            found.add(element.finding("SQL text in YAML: use sql:classpath:sql/<name>.sql"));
        }
        Matcher file = FILE.matcher(text);
        while (file.find()) {
            if (!tree.has(file.group(1))) {
                found.add(element.finding(file.group(1) + " does not exist"));
            }
        }
        if (text.startsWith("jslt:") && !text.contains("mapBigDecimalAsFloats=true")) {
            found.add(element.finding("jslt reads numbers as double: add mapBigDecimalAsFloats=true"));
        }
    }
}
