package kz.arna.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.camel.component.platform.http.springboot.SpringBootPlatformHttpConsumer;

/** Hands a request to Camel in its own thread. */
final class DoorHandler {

    private final SpringBootPlatformHttpConsumer consumer;

    DoorHandler(SpringBootPlatformHttpConsumer consumer) {
        this.consumer = consumer;
    }

    /** Answers the request; returning nothing tells Spring that the response is written. */
    public void serve(HttpServletRequest request, HttpServletResponse response) {
        DoorRequest.run(
                request, bodyless -> consumer.service(bodyless, response).join());
    }
}
