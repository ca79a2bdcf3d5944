package kz.arna.intake.web;

import java.util.List;
import kz.arna.base.Problem;
import kz.arna.base.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Which parameter of a request does not fit, as the contract writes it: {@code path:id}, {@code query:limit}, {@code header:If-Match}. */
final class BindingFaults {

    private BindingFaults() {}

    static List<Problem> of(Throwable fault) {
        return List.of(Problems.of("QUERY_INVALID", where(fault)));
    }

    private static @Nullable String where(Throwable fault) {
        return switch (fault) {
            case MissingServletRequestParameterException missing -> "query:" + missing.getParameterName();
            case MissingRequestHeaderException missing -> "header:" + missing.getHeaderName();
            case MethodArgumentTypeMismatchException wrong -> place(wrong.getParameter()) + ":" + wrong.getName();
            default -> null;
        };
    }

    private static String place(MethodParameter parameter) {
        if (parameter.hasParameterAnnotation(PathVariable.class)) {
            return "path";
        }
        return parameter.hasParameterAnnotation(RequestHeader.class) ? "header" : "query";
    }
}
