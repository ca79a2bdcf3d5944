package kz.arna.app.database;

import kz.arna.base.ConnectionPool;
import org.springframework.jdbc.datasource.lookup.AbstractRoutingDataSource;

/** Hands out a connection of the pool that the present thread works in. */
final class PoolRouter extends AbstractRoutingDataSource {

    @Override
    protected Object determineCurrentLookupKey() {
        return ConnectionPool.current();
    }
}
