package kz.arna.intake.web;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.arna.base.ConnectionPool;
import kz.arna.base.Problems;
import kz.arna.intake.client.Client;
import kz.arna.intake.client.ClientContext;
import kz.arna.intake.client.ClientDirectory;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What every request under {@code /api} passes, in this order: who calls (401), how often (429), how large (413), is
 * there room (503). Whoever is turned away costs no query, and an unknown caller leaves nothing but a count.
 */
final class ApiFilter extends OncePerRequestFilter {

    private static final String KEY = "X-Api-Key";
    private static final Pattern UNREADABLE = Pattern.compile("%(00|(?![0-9a-fA-F]{2}))");

    private final ClientDirectory clients;
    private final RateLimits rates;
    private final Lanes lanes;
    private final AdmissionSettings settings;
    private final Counter unauthenticated;

    ApiFilter(
            ClientDirectory clients, RateLimits rates, Lanes lanes, AdmissionSettings settings, MeterRegistry meters) {
        this.clients = clients;
        this.rates = rates;
        this.lanes = lanes;
        this.settings = settings;
        this.unauthenticated = meters.counter("arna.requests.unauthenticated");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            admit(request, response, chain);
        } catch (Exception fault) {
            ProblemBody.of(Faults.problems(fault)).writeTo(response);
        }
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws Exception {
        Optional<Client> client = Optional.ofNullable(request.getHeader(KEY)).flatMap(clients::byKey);
        if (client.isEmpty()) {
            unauthenticated.increment();
            refuse("KEY_MISSING_OR_WRONG", response);
            return;
        }
        ApiPath path = new ApiPath(request.getRequestURI());
        if (!rates.allows(client.get())) {
            refuse("RATE_LIMIT", response);
        } else if (isUnreadable(request.getQueryString())) {
            refuse("REQUEST_MALFORMED", response);
        } else if (request.getContentLengthLong() > path.bodyLimit(settings)) {
            refuse("BODY_TOO_LARGE", response);
        } else {
            work(client.get(), path, request, response, chain);
        }
    }

    private void work(
            Client client, ApiPath path, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws Exception {
        Admission admission = lanes.of(client, path);
        if (!admission.enter()) {
            refuse("OVERLOADED", response);
            return;
        }
        try {
            ApiRequest bounded = new ApiRequest(request, path.bodyLimit(settings));
            ConnectionPool pool = client.isDesk() ? ConnectionPool.DESK : ConnectionPool.DOORS;
            ClientContext.<Void, Exception>call(
                    client, () -> pool.<Void, Exception>call(() -> pass(chain, bounded, response)));
        } finally {
            admission.leave();
        }
    }

    /** The container would drop what it cannot decode, and a filter that is dropped finds everything; NUL is no text. */
    private static boolean isUnreadable(@Nullable String query) {
        return query != null && UNREADABLE.matcher(query).find();
    }

    @SuppressWarnings("NullAway") // a callable without a result
    private static Void pass(FilterChain chain, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        chain.doFilter(request, response);
        return null;
    }

    private static void refuse(String code, HttpServletResponse response) throws IOException {
        ProblemBody.of(List.of(Problems.of(code))).writeTo(response);
    }
}
