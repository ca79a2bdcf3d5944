package kz.arna.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import kz.arna.base.ConnectionPool;
import kz.arna.intake.client.ClientContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** A controller as the desk has them: its paths lie among the doors' paths. */
@RestController
class DeskProbe {

    @PostMapping({"/api/v1/cases/{number}/confirm", "/api/v1/cases/{number}/events"})
    Map<String, String> event(@PathVariable String number, HttpServletRequest request) {
        String event = request.getRequestURI().replaceAll(".*/", "");
        return Map.of(
                "number",
                number,
                "event",
                event,
                "client",
                ClientContext.current().name());
    }

    @GetMapping("/api/v1/cases/{number}/tasks")
    Map<String, String> tasks(@PathVariable String number) {
        return Map.of("number", number, "pool", ConnectionPool.current().name());
    }

    @GetMapping("/api/v1/probe/fault")
    Map<String, String> fault() {
        throw new IllegalStateException("a secret that nobody may see");
    }
}
