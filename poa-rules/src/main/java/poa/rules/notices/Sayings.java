package poa.rules.notices;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import poa.rules.reading.Passage;

/** Puts each sentence of a notice into its zone, going from the first to the last. */
final class Sayings {
    /** In this order: the first that fits counts. */
    private static final Map<Zone, String> HEADINGS = new EnumMap<>(Map.of(
            Zone.REASON, "notice-heading-reason",
            Zone.DEMAND, "notice-heading-demand",
            Zone.ERROR, "notice-heading-error",
            Zone.SENDING, "notice-heading-sending",
            Zone.CONSEQUENCE, "notice-heading-consequence",
            Zone.ADVICE, "notice-heading-advice",
            Zone.CONTACT, "notice-heading-contact",
            Zone.HELP, "notice-heading-help"));

    private static final Pattern LABELLED = Pattern.compile("[^:\\n]{2,45}:\\s?\\S");
    private static final Pattern FOLLOWING =
            Pattern.compile("\\b(?:following|below|as follows)\\b", Pattern.CASE_INSENSITIVE);
    private static final int HEADING_WORDS = 18;
    private static final int TITLE_WORDS = 8;

    private final String text;
    private final List<Block> blocks;
    private final List<Passage> passages;
    private final List<Saying> sayings = new ArrayList<>();

    private Zone zone = Zone.OPENING;
    /** What comes back when a list of advice or an address is over. */
    private Zone before = Zone.OPENING;

    private int zoneBlock;
    private boolean list;
    private int listBlock;
    /** Whether this block has asked for something so far. */
    private boolean asked;

    private int askedBlock;

    private Sayings(String text, List<Block> blocks, List<Passage> passages) {
        this.text = text;
        this.blocks = blocks;
        this.passages = passages;
    }

    static List<Saying> of(Mail mail, List<Block> blocks, List<Passage> passages) {
        return new Sayings(mail.text().text(), blocks, passages).read(mail.subject() != null);
    }

    private List<Saying> read(boolean subject) {
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            Block block = blocks.get(passage.block());
            if (subject && passage.block() == 0) {
                sayings.add(new Saying(passage, block, Zone.SUBJECT, false, false));
            } else {
                add(passage, block, i);
            }
        }
        return sayings;
    }

    private void add(Passage passage, Block block, int number) {
        leave(block, passage.block());
        Zone opened = heading(passage, number);
        if (opened != null) {
            if (zone != Zone.ADVICE && zone != Zone.CONTACT) {
                before = zone;
            }
            zone = opened;
            zoneBlock = passage.block();
            list = false;
        }
        boolean field = !zoneIs(Zone.ADVICE, Zone.HELP) && isField(passage, block);
        boolean asks = passage.has("notice-request");
        if (list && !block.item() && passage.block() > listBlock && !isTitleOfItems(passage, number)) {
            list = false;
        }
        boolean demanded = zone.asks() && (asks || list && block.item());
        asked = passage.block() == askedBlock ? asked || asks : asks;
        askedBlock = passage.block();
        if (asked && zone.asks() && opensList(passage, block, number)) {
            list = true;
            listBlock = passage.block();
        } else if (opened == Zone.DEMAND && nextIsItem(passage, number)) {
            list = true;
            listBlock = passage.block();
        }
        sayings.add(new Saying(passage, block, field ? Zone.FIELD : zone, demanded, opened != null));
    }

    /** Advice ends behind its list, an address behind its paragraph. */
    private void leave(Block block, int number) {
        if (!zoneIs(Zone.ADVICE, Zone.CONTACT) || number <= zoneBlock || block.item()) {
            return;
        }
        Block first = blocks.get(Math.min(blocks.size() - 1, zoneBlock + 1));
        boolean over =
                zone == Zone.ADVICE ? first.item() || block.group() != first.group() : block.group() != first.group();
        if (over) {
            zone = before;
        }
    }

    private boolean zoneIs(Zone one, Zone other) {
        return zone == one || zone == other;
    }

    private Zone heading(Passage passage, int number) {
        char last = text.charAt(passage.range().end() - 1);
        if (passage.words() > HEADING_WORDS || blocks.get(passage.block()).item() && last != '?' && last != ':') {
            return null;
        }
        boolean alone = isAlone(number);
        if (last != '?' && last != ':' && !alone) {
            return null;
        }
        for (Map.Entry<Zone, String> heading : HEADINGS.entrySet()) {
            if (passage.has(heading.getValue())) {
                return heading.getKey();
            }
        }
        return null;
    }

    /** A block of one sentence that does not end as one. */
    private boolean isAlone(int number) {
        Passage passage = passages.get(number);
        boolean first = number == 0 || passages.get(number - 1).block() != passage.block();
        boolean last = number + 1 == passages.size() || passages.get(number + 1).block() != passage.block();
        return first && last && ".!,;".indexOf(text.charAt(passage.range().end() - 1)) < 0;
    }

    private boolean opensList(Passage passage, Block block, int number) {
        char last = text.charAt(passage.range().end() - 1);
        boolean ends = passage.range().end() == block.range().end();
        return last == ':'
                || block.item()
                || FOLLOWING.matcher(text(passage)).find()
                || ends && last != '?' && nextIsItem(passage, number);
    }

    /** A list may be divided by titles. */
    private boolean isTitleOfItems(Passage passage, int number) {
        return passage.words() <= TITLE_WORDS && isAlone(number) && nextIsItem(passage, number);
    }

    private boolean nextIsItem(Passage passage, int number) {
        return number + 1 < passages.size()
                && passages.get(number + 1).block() > passage.block()
                && blocks.get(passages.get(number + 1).block()).item()
                && !blocks.get(passage.block()).item();
    }

    private String text(Passage passage) {
        return text.substring(passage.range().start(), passage.range().end());
    }

    private boolean isField(Passage passage, Block block) {
        return passage.range().start() == block.range().start()
                && passage.has("notice-field")
                && passage.hits("notice-field").get(0).start() <= block.range().start() + 2
                && LABELLED.matcher(text)
                        .region(block.range().start(), block.range().end())
                        .lookingAt();
    }
}
