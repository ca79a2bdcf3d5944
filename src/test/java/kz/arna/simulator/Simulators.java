package kz.arna.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All simulated partners at once, each on a free port of its own.
 *
 * <p>{@link #properties()} points the gateway at them; {@link #faults()} makes them sick; {@link #deliveries(String)}
 * tells what they received.
 */
public final class Simulators implements AutoCloseable {

    private final Switchboard faults;
    private final Map<String, PartnerServer> servers = new LinkedHashMap<>();
    private final MailServer mail;
    private final ControlServer control;

    private Simulators(Duration latency, int controlPort) throws IOException {
        faults = new Switchboard(latency);
        for (Partner partner : partners()) {
            servers.put(partner.name(), new PartnerServer(partner, faults));
        }
        mail = new MailServer(faults, null);
        control = new ControlServer(this, controlPort);
    }

    /** Starts all partners without latency. */
    public static Simulators start() {
        return start(Duration.ZERO, 0);
    }

    /**
     * @param latency how long every answer takes
     * @param controlPort of {@code /_faults} and {@code /_received}; 0: a free one
     */
    public static Simulators start(Duration latency, int controlPort) {
        try {
            return new Simulators(latency, controlPort);
        } catch (IOException e) {
            throw new UncheckedIOException("the simulators did not start", e);
        }
    }

    /** Addresses and keys of the partners as properties of the gateway. */
    public Map<String, String> properties() {
        Map<String, String> properties = new TreeMap<>();
        servers.forEach((name, server) -> {
            properties.put("arna.partners." + name + ".url", server.url());
            properties.put("arna.partners." + name + ".token", Partner.KEY);
        });
        properties.put("arna.partners.src.account-token", Partner.KEY);
        properties.putAll(mail.properties());
        return properties;
    }

    public Switchboard faults() {
        return faults;
    }

    /** What the partner received since its start or the last {@link Deliveries#clear()}. */
    public Deliveries deliveries(String partner) {
        if (partner.equals("mail")) {
            return mail.deliveries();
        }
        PartnerServer server = servers.get(partner);
        if (server == null) {
            throw new IllegalArgumentException("no such partner: " + partner);
        }
        return server.deliveries();
    }

    List<String> names() {
        return List.copyOf(servers.keySet());
    }

    /** Port of the control calls. */
    public int controlPort() {
        return control.port();
    }

    @Override
    public void close() {
        faults.heal();
        control.close();
        mail.close();
        servers.values().forEach(PartnerServer::close);
    }

    private static List<Partner> partners() {
        return List.of(
                new RevenueCommittee(),
                new CategoryService(),
                new GovernmentForCitizens(),
                new GoodsRegister(),
                new NationalBank(),
                new Receiver("cabinet", "/api/v1/notifications"),
                new Receiver("monitoring", "/api/v1/stages"),
                new Receiver("first-level", "/api/v1/applications", "/api/v1/counter-obligations"),
                new DocumentSystem());
    }
}
