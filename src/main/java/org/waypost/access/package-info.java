/**
 * Who may speak for a conversation: tokens and resume codes, kept only as hashes, and limits.
 */
@ApplicationModule(allowedDependencies = {"conversation"})
@NullMarked
package org.waypost.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
