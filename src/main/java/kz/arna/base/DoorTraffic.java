package kz.arna.base;

import java.util.function.BooleanSupplier;

/** What goes on at the doors of this node. Who stands at a door is served before the work behind it, which has days. */
@FunctionalInterface
public interface DoorTraffic {

    /** No doors, no traffic. */
    DoorTraffic NONE = stopped -> {};

    /** Waits while the doors are busy, for a bounded time: the work behind them slows down and never stands still. */
    void giveWay(BooleanSupplier stopped);
}
