/**
 * Who may speak for a conversation: tokens, resume codes and download links, kept only as hashes, and limits.
 */
@ApplicationModule(allowedDependencies = {"conversation"})
@NullMarked
package org.waypost.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
