package kz.arna.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Exceptions of Spring MVC under {@code /api}, also those of finding a handler, become problems; pages keep their own. */
@Component
final class ApiExceptionResolver implements HandlerExceptionResolver, Ordered {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        if (!request.getRequestURI().startsWith("/api/")) {
            return null;
        }
        try {
            Throwable reason = reason(request, fault);
            if (reason instanceof ErrorResponse told) {
                // Allow of a 405, Accept of a 415: what the caller may do instead.
                told.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            }
            ProblemBody.of(Faults.problems(reason)).writeTo(response);
        } catch (IOException e) {
            throw new UncheckedIOException("the answer could not be written", e);
        }
        return new ModelAndView();
    }

    private static Throwable reason(HttpServletRequest request, Exception fault) {
        boolean nobody = fault instanceof NoResourceFoundException;
        return nobody && request.getAttribute(DoorMapping.NEARLY) instanceof Throwable nearly ? nearly : fault;
    }
}
