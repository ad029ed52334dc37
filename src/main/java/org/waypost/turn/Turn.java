package org.waypost.turn;

import java.time.Instant;
import org.waypost.language.Said;
import org.waypost.reply.ReplyJson;

/**
 * One exchange, as kept: words masked, and the reply that was given.
 *
 * @param number from 1; the greeting is 0
 * @param id the client's own, or one made for it
 * @param fingerprint of what was sent, to tell a repeat from another turn under the same id
 * @param said masked
 */
public record Turn(int number, String id, String fingerprint, Instant at, Said said, ReplyJson reply) {}
