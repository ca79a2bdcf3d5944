package kz.arna.app.health;

import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.ServiceStatus;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up when every route has started: the port opens before the routes exist, and would answer 404 till then. */
@Component("camelRoutes")
class CamelRoutesHealthIndicator implements HealthIndicator {

    private final CamelContext camel;

    CamelRoutesHealthIndicator(CamelContext camel) {
        this.camel = camel;
    }

    @Override
    public Health health() {
        if (!camel.isStarted()) {
            return Health.outOfService()
                    .withDetail("camel", camel.getStatus().name())
                    .build();
        }
        List<String> stopped = camel.getRoutes().stream()
                .map(Route::getRouteId)
                .filter(id -> camel.getRouteController().getRouteStatus(id) != ServiceStatus.Started)
                .toList();
        return stopped.isEmpty() && !camel.getRoutes().isEmpty()
                ? Health.up().withDetail("routes", camel.getRoutes().size()).build()
                : Health.outOfService().withDetail("stopped", stopped).build();
    }
}
