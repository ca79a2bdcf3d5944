package kz.arna.intake.client;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How clients are known.
 *
 * @param pepper secret under which API keys are hashed; the same on all nodes, never in the database
 * @param refresh how long a node trusts what it last read of clients and keys
 * @param staleLimit how long it goes on with that while the database does not answer
 */
@ConfigurationProperties("arna.clients")
public record ClientSettings(
        @DefaultValue("") String pepper,
        @DefaultValue("5s") Duration refresh,
        @DefaultValue("5m") Duration staleLimit) {}
