/**
 * Owns what a person is shown. Start at {@link Composer}.
 */
@ApplicationModule(allowedDependencies = {"dialogue", "answer", "handoff", "safety", "conversation", "knowledge", "organisations",
        "understanding"})
@NullMarked
package org.waypost.reply;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
