package org.waypost.knowledge.reading;

/** What has an id, and where it is declared. */
public enum Kind {
    SOURCE("source", "sources/"),
    FACT("fact", "facts/"),
    ARTICLE("article", "articles/"),
    PASSAGE("passage", "articles/"),
    SLOT("slot", "slots.yaml"),
    JOURNEY("journey", "journeys/"),
    INTENT("intent", "intents/"),
    HANDOFF("handoff", "handoffs/"),
    LETTER("letter", "letters/"),
    WORDING("reply", "replies/"),
    COMMAND("command", "commands.yaml"),
    LANGUAGE("language", "languages.yaml"),
    DEADLINE("deadline", "deadlines.yaml"),
    BANK_HOLIDAY("bank holiday", "bank-holidays.yaml"),
    NEVER_SAY("forbidden wording", "never-say.yaml"),
    CONVERSATION("conversation test", "conversations/"),
    PROMPT("prompt", "../prompts/");

    private final String word;
    private final String folder;

    Kind(String word, String folder) {
        this.word = word;
        this.folder = folder;
    }

    /** What a content designer calls it. */
    public String word() {
        return word;
    }

    /** True for a file of this kind, by its name inside the knowledge base. */
    boolean holds(String name) {
        return folder.endsWith("/") ? name.startsWith(folder) : name.equals(folder);
    }

    /** A folder ending in "/" or a file, inside the knowledge base. */
    public String folder() {
        return folder;
    }
}
