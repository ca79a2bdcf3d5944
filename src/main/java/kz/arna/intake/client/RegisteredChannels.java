package kz.arna.intake.client;

import java.util.Set;
import java.util.stream.Collectors;
import kz.arna.procedure.Channels;
import org.springframework.stereotype.Component;

/** The clients that are let in as channels. */
@Component
class RegisteredChannels implements Channels {

    private final ClientRegistry registry;

    RegisteredChannels(ClientRegistry registry) {
        this.registry = registry;
    }

    @Override
    public Set<String> names() {
        return registry.all().stream()
                .filter(ClientRegistry.Provisioned::enabled)
                .map(ClientRegistry.Provisioned::client)
                .filter(client -> client.may(Scope.CHANNEL))
                .map(Client::name)
                .collect(Collectors.toSet());
    }
}
