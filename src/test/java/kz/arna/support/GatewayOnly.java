package kz.arna.support;

import java.io.IOException;
import kz.arna.app.ArnaApplication;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/**
 * Keeps the configurations of tests, which lie in the packages of the gateway, out of a gateway that runs on the class
 * path of the tests. The demo's own package stays in.
 */
public final class GatewayOnly extends TypeExcludeFilter {

    private static final String MAIN = ArnaApplication.class
            .getProtectionDomain()
            .getCodeSource()
            .getLocation()
            .toString();

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
        boolean ofGateway = reader.getResource().getURL().toString().startsWith(MAIN);
        return !ofGateway && !reader.getClassMetadata().getClassName().startsWith("kz.arna.demo.");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GatewayOnly;
    }

    @Override
    public int hashCode() {
        return GatewayOnly.class.hashCode();
    }
}
