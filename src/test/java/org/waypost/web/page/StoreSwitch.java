package org.waypost.web.page;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.waypost.turn.ConversationStore;
import org.waypost.turn.StoreUnavailable;

/** Takes the store away while a test needs it away, as a database that can't be reached would be. */
public class StoreSwitch implements BeanPostProcessor {
    public volatile boolean away;

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof ConversationStore store ? switched(store) : bean;
    }

    private Object switched(ConversationStore store) {
        return Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {ConversationStore.class}, (proxy, method,
                arguments) -> {
            if (away) {
                throw new StoreUnavailable(new IOException("away"));
            }
            try {
                return method.invoke(store, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
    }
}
