/**
 * The edges that browsers and other programs meet: the API, the page, and what guards them.
 */
@ApplicationModule(
        allowedDependencies = {"turn", "reply", "access", "sending", "handoff", "organisations", "conversation", "language", "knowledge",
                "understanding", "safety", "store"})
@NullMarked
package org.waypost.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
