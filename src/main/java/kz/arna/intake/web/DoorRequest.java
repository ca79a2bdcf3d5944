package kz.arna.intake.web;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP request that the present route serves. The body goes around Camel, straight to the bean that reads it once:
 * Camel's stream cache would copy it, and write whatever is over 128 KB into a file of its own.
 */
public final class DoorRequest {

    private static final ScopedValue<HttpServletRequest> CURRENT = ScopedValue.newInstance();

    private DoorRequest() {}

    /** Serves the request; the work sees it without its body. */
    public static void run(HttpServletRequest request, Consumer<HttpServletRequest> work) {
        ScopedValue.where(CURRENT, request).run(() -> work.accept(new Bodyless(request)));
    }

    /** The body, bounded, to be read once. */
    public static InputStream body() throws IOException {
        return CURRENT.get().getInputStream();
    }

    /** A parameter of the query. */
    public static @Nullable String parameter(String name) {
        return CURRENT.get().getParameter(name);
    }

    /** A header; credentials are not among them. */
    public static @Nullable String header(String name) {
        return CURRENT.get().getHeader(name);
    }

    private static final class Bodyless extends HttpServletRequestWrapper {

        Bodyless(HttpServletRequest request) {
            super(request);
        }

        /** The contract has no HEAD: it is answered as GET, and the container leaves the body out. */
        @Override
        public String getMethod() {
            return "HEAD".equals(super.getMethod()) ? "GET" : super.getMethod();
        }

        @Override
        public int getContentLength() {
            return 0;
        }

        @Override
        public long getContentLengthLong() {
            return 0;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new NoBody();
        }
    }
}
