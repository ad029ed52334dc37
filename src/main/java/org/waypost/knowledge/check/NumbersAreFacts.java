package org.waypost.knowledge.check;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.waypost.knowledge.FactTokens;
import org.waypost.knowledge.Faults;
import org.waypost.knowledge.reading.Content;
import org.waypost.knowledge.reading.ShownText;
import org.waypost.knowledge.reading.ShownText.Part;

/** A number, address or sum that people act on stands once, in {@code facts/}: rule 4 of the knowledge base. */
final class NumbersAreFacts implements Rule {
    private static final Set<Part> HELD = Set.of(Part.ARTICLE, Part.HANDOFF, Part.REPLY, Part.LETTER);
    private static final String NUMBER = "(?:[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";

    private record Bare(String name, Pattern pattern) {}

    private static final List<Bare> BARE = List.of(
            new Bare("e-mail address", Pattern.compile("[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\\.[A-Za-z0-9.-]*[A-Za-z0-9]")),
            new Bare("web address", Pattern.compile("\\bhttps?://\\S*[a-z0-9/]|\\bwww\\.[a-z0-9.-]*[a-z0-9]"
                    + "|\\b[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:uk|com|org|net)\\b(?!@)")),
            new Bare("sum of money", Pattern.compile("£\\s?[0-9]|\\b[0-9]+(?:\\.[0-9]+)?\\s?(?:pounds|pence)\\b|\\b[0-9]+p\\b")),
            new Bare("phone number", Pattern.compile("(?<![0-9])(?:\\+44|0)(?:[ ()-]{0,2}[0-9]){8,10}(?![0-9])"
                    + "|(?i)\\b(?:call|ring|phone|dial|text)\\s+(?:on\\s+)?[0-9]{3,6}\\b(?! ?[0-9])")));
    /** In a reply, {@code {name}} is filled in by the dialogue. */
    private static final Pattern FILLED_IN = Pattern.compile("\\{[a-z]+}");
    private static final Pattern BRACE = Pattern.compile("[{}]");
    private static final Pattern TIME = Pattern.compile("(?i)\\b" + NUMBER
            + "[ -](?:more |full |calendar |working |whole )*(?:day|week|month)s?\\b");

    @Override
    public void check(Content content, Faults faults) {
        content.shown().stream().filter(text -> HELD.contains(text.part())).forEach(text -> check(text, faults));
    }

    private static void check(ShownText shown, Faults faults) {
        String text = FactTokens.TOKEN.matcher(shown.text()).replaceAll("");
        text = shown.part() == Part.REPLY ? FILLED_IN.matcher(text).replaceAll("") : text;
        for (Bare bare : BARE) {
            var found = bare.pattern.matcher(text);
            if (found.find()) {
                faults.add(shown.place().file(), shown.place().line(), "the " + bare.name + " \"" + found.group().strip()
                        + "\" stands bare here. Put it in facts/ and write {fact:id}.");
                return;
            }
        }
        if (text.contains("{fact") || (shown.part() != Part.LETTER && BRACE.matcher(text).find())) {
            faults.add(shown.place().file(), shown.place().line(), "a brace stands here that is no {fact:id}. Mend it or take it out.");
        }
        var time = TIME.matcher(text);
        if (shown.part() == Part.ARTICLE && text.equals(shown.text()) && time.find()) {
            faults.warn(shown.place().file(), shown.place().line(), "the time \"" + time.group()
                    + "\" stands bare here. If a person must keep it "
                    + "or may rely on it, put it in facts/ and write {fact:id}.");
        }
    }
}
