/**
 * The command line, one class per command.
 */
@ApplicationModule(allowedDependencies = {"turn", "reply", "evaluate", "knowledge", "conversation", "language", "understanding",
        "safety", "organisations", "privacy", "retrieval"})
@NullMarked
package org.waypost.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
