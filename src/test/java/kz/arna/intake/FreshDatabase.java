package kz.arna.intake;

import kz.arna.simulator.pki.TestPki;
import kz.arna.support.TestDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a Spring context a database of its own and lets it trust the test authorities. */
public final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(TestDatabase.fresh().properties())
                .and("arna.signature.anchors=" + TestPki.ANCHORS)
                .applyTo(context);
    }
}
