package org.waypost.conversation;

import java.util.List;
import org.waypost.knowledge.IntentId;
import org.waypost.knowledge.JourneyId;

/**
 * A journey that has begun.
 *
 * @param asked questions asked in it so far
 * @param ended true once its handoff was given
 * @param handoffs those given, by id
 */
public record UnderWay(JourneyId journey, IntentId intent, int asked, boolean ended, List<String> handoffs) {
    public UnderWay {
        handoffs = List.copyOf(handoffs);
    }
}
