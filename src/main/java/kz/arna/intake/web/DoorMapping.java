package kz.arna.intake.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.Set;
import org.apache.camel.component.platform.http.PlatformHttpComponent;
import org.apache.camel.component.platform.http.spi.PlatformHttpEngine;
import org.apache.camel.component.platform.http.springboot.CamelRequestHandlerMapping;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpConsumer;
import org.apache.camel.util.ReflectionHelper;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;

/**
 * The doors' paths, so that Camel and Spring's controllers live under one prefix. Camel's own mapping takes each path of
 * the contract with everything below it, and answers 405 for a path that a controller serves with another method; this
 * one takes exactly the contract's paths and leaves the rest to the controllers.
 */
final class DoorMapping extends CamelRequestHandlerMapping {

    /** Request attribute: why a door that has this path does not take the request (method, media type). */
    static final String NEARLY = DoorMapping.class.getName() + ".nearly";

    private static final String ANYTHING_BELOW = "/{*matchOnUriPrefix}";

    private static final Method SERVE = ReflectionHelper.findMethod(
            DoorHandler.class, "serve", HttpServletRequest.class, jakarta.servlet.http.HttpServletResponse.class);

    DoorMapping(PlatformHttpComponent component, PlatformHttpEngine engine) {
        super(component, engine);
    }

    @Override
    public void registerMapping(RequestMappingInfo mapping, Object handler, Method method) {
        if (handler instanceof SpringBootPlatformHttpConsumer consumer) {
            super.registerMapping(exact(mapping), new DoorHandler(consumer), SERVE);
        } else {
            super.registerMapping(mapping, handler, method);
        }
    }

    @Override
    public void unregisterMapping(RequestMappingInfo mapping) {
        super.unregisterMapping(exact(mapping));
    }

    @Override
    protected @Nullable HandlerMethod handleNoMatch(
            Set<RequestMappingInfo> infos, String lookupPath, HttpServletRequest request) {
        // The doors come first; what fits none of them may fit a controller. If it does not, this is the better reason.
        try {
            return super.handleNoMatch(infos, lookupPath, request);
        } catch (ServletException nearly) {
            request.setAttribute(NEARLY, nearly);
            return null;
        }
    }

    /**
     * The path alone. Camel's condition on the answer's media type is left out: it knows only the last of the contract's
     * answers, the problem, and would refuse every caller who asks for JSON.
     */
    private RequestMappingInfo exact(RequestMappingInfo mapping) {
        String[] paths = mapping.getPatternValues().stream()
                .map(p -> p.endsWith(ANYTHING_BELOW) ? p.substring(0, p.length() - ANYTHING_BELOW.length()) : p)
                .toArray(String[]::new);
        return mapping.mutate()
                .paths(paths)
                .produces()
                .options(getBuilderConfiguration())
                .build();
    }
}
