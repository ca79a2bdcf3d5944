package kz.arna.casefile.internal;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the runner works on this node.
 *
 * @param enabled whether this node runs work items, deadlines and anchors at all
 * @param workers how many do work items side by side, each with one connection
 * @param batch items that one worker does in one transaction
 * @param orderedBatch the same where order of submission rules
 * @param idlePoll how long a worker without work waits before it looks again; work of this node wakes it at once
 * @param deadlineTick how often deadlines are looked at
 * @param tries after how many failures an item is parked and becomes a person's task
 * @param firstBackoff wait after the first failure; doubles with each, up to a minute
 * @param anchorEvery how often the chains are tied together
 * @param anchorLook how often it is looked whether that is due, and whether the file has every anchor
 * @param anchorFile where anchors are exported to, one JSON object a line; nowhere when absent
 */
@ConfigurationProperties("arna.runner")
record RunnerSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("4") int workers,
        @DefaultValue("8") int batch,
        @DefaultValue("64") int orderedBatch,
        @DefaultValue("500ms") Duration idlePoll,
        @DefaultValue("1s") Duration deadlineTick,
        @DefaultValue("8") int tries,
        @DefaultValue("500ms") Duration firstBackoff,
        @DefaultValue("1h") Duration anchorEvery,
        @DefaultValue("1m") Duration anchorLook,
        @Nullable String anchorFile) {}
