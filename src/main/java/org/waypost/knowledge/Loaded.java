package org.waypost.knowledge;

import java.util.List;

/** What came of reading the files: a knowledge base that may serve, or the faults that stop it. */
public sealed interface Loaded {

    /** It may serve; the warnings need a look. */
    record Sound(KnowledgeBase knowledge, List<Fault> warnings) implements Loaded {
        public Sound {
            warnings = List.copyOf(warnings);
        }
    }

    /** It must not serve: every fault found, and the warnings, in order of file and line. */
    record Faulty(List<Fault> faults) implements Loaded {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
