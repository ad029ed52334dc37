package org.waypost.llm;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Whether {@code waypost.model.kind} names a model. */
final class ModelSetUp implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        String kind = context.getEnvironment().getProperty("waypost.model.kind", "none").strip();
        return !kind.isEmpty() && !kind.equalsIgnoreCase("none");
    }
}
