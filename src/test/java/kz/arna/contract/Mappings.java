package kz.arna.contract;

import java.lang.reflect.Parameter;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What Spring's controllers take below {@code /api/v1}: method and path, with parameters as the contract writes them. */
final class Mappings {

    private static final String PREFIX = "/api/v1";

    private final TreeMap<String, Set<String>> parameters = new TreeMap<>();
    private final TreeMap<String, HandlerMethod> handlers = new TreeMap<>();

    /** @param events what stands for {@code {event}} */
    Mappings(RequestMappingHandlerMapping mapping, Set<String> events) {
        mapping.getHandlerMethods()
                .forEach((info, handler) -> paths(info)
                        .flatMap(path -> path.endsWith("{event}")
                                ? events.stream().map(event -> path.replace("{event}", event))
                                : Stream.of(path))
                        .forEach(path -> add(info, path, handler)));
    }

    /** Parameters by operation, e.g. {@code GET /tasks}. */
    TreeMap<String, Set<String>> parameters() {
        return parameters;
    }

    HandlerMethod handler(String operation) {
        return Objects.requireNonNull(handlers.get(operation), operation);
    }

    private static Stream<String> paths(RequestMappingInfo info) {
        return info.getPatternValues().stream()
                .filter(path -> path.startsWith(PREFIX))
                .map(path -> path.substring(PREFIX.length()).replaceAll("\\{(\\w+):[^/]*$", "{$1}"));
    }

    private void add(RequestMappingInfo info, String path, HandlerMethod handler) {
        info.getMethodsCondition().getMethods().forEach(method -> {
            parameters.put(method + " " + path, parameters(handler, path));
            handlers.put(method + " " + path, handler);
        });
    }

    private static Set<String> parameters(HandlerMethod handler, String path) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : handler.getMethod().getParameters()) {
            PathVariable inPath = parameter.getAnnotation(PathVariable.class);
            RequestParam inQuery = parameter.getAnnotation(RequestParam.class);
            RequestHeader inHeader = parameter.getAnnotation(RequestHeader.class);
            if (inPath != null && path.contains("{" + name(inPath.name(), parameter) + "}")) {
                names.add("path:" + name(inPath.name(), parameter) + "!");
            } else if (inQuery != null) {
                boolean required = inQuery.required() && inQuery.defaultValue().equals(ValueConstants.DEFAULT_NONE);
                names.add("query:" + name(inQuery.name(), parameter) + (required ? "!" : ""));
            } else if (inHeader != null && !inHeader.value().equals("Content-Type")) {
                names.add("header:" + inHeader.name());
            }
        }
        return names;
    }

    private static String name(String given, Parameter parameter) {
        return given.isEmpty() ? parameter.getName() : given;
    }
}
