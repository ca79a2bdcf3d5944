package kz.arna.partner;

import java.util.function.Consumer;
import org.apache.camel.Component;
import org.apache.camel.spi.ComponentCustomizer;

/**
 * Settings of a component that nothing overrides: the Spring starters copy their own defaults (time limits of three
 * minutes, repeats on) into each component by a customizer too, so this one goes after them.
 */
record FinalSettings<T extends Component>(Class<T> type, Consumer<T> settings) implements ComponentCustomizer {

    @Override
    public void configure(String name, Component component) {
        settings.accept(type.cast(component));
    }

    @Override
    public boolean isEnabled(String name, Component component) {
        return type.isInstance(component);
    }

    @Override
    public int getOrder() {
        return Integer.MAX_VALUE;
    }
}
