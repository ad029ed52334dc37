package org.waypost.turn;

import org.waypost.dialogue.Dialogue;
import org.waypost.handoff.Letters;
import org.waypost.handoff.SlotWords;
import org.waypost.knowledge.KnowledgeBase;
import org.waypost.language.UtteranceReader;
import org.waypost.organisations.OrganisationDirectory;
import org.waypost.reply.Composer;
import org.waypost.safety.RedFlagScreen;
import org.waypost.understanding.Understander;

/** One version of the content, and all that was trained or indexed from it: the same for the whole of a turn. */
public record Edition(
        KnowledgeBase knowledge,
        UtteranceReader reader,
        RedFlagScreen screen,
        OrganisationDirectory directory,
        Understander understander,
        Dialogue dialogue,
        Composer composer,
        Letters letters,
        SlotWords words) {}
