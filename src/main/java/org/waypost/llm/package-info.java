/**
 * An optional language model, asked for one job at a time: deadlines, budgets, a circuit breaker, what is fenced as data. Start at
 * {@link LanguageModel}. What comes back is only text; whoever asked checks it before anyone sees it.
 */
@ApplicationModule(allowedDependencies = {"knowledge", "privacy"})
@NullMarked
package org.waypost.llm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
