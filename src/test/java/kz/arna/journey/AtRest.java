package kz.arna.journey;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;

/** Puts the stand back after each test, and closes it when the whole run ends. */
final class AtRest implements BeforeAllCallback, AfterEachCallback {

    @Override
    public void beforeAll(ExtensionContext context) {
        Store store = context.getRoot().getStore(Namespace.create(AtRest.class));
        store.getOrComputeIfAbsent("gateway", key -> (Store.CloseableResource) Stand.gateway()::close);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Stand.rest();
    }
}
