package poa.rules.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import poa.model.FactKind;
import poa.model.SectionKind;
import poa.rules.facts.Actor;
import poa.rules.facts.Statement;

/** Makes a statement of each sentence, with what the sentences and the list around it hold. */
final class StatementReader {
    /** How likely a sentence must belong to a part that it may be said to, wherever it stands. */
    private static final double SURE = 0.85;

    private final Lexicons lexicons;
    private final int reportingFrame;

    StatementReader(Lexicons lexicons) {
        this.lexicons = lexicons;
        reportingFrame = lexicons.number("reporting-frame");
    }

    List<Statement> read(
            String plain, List<Token> tokens, List<Block> blocks, List<Sentence> sentences, List<SectionKind> kinds) {
        List<Statement> statements = new ArrayList<>(sentences.size());
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            Block block = blocks.get(sentence.block());
            int ids = 0;
            for (int k = sentence.from(); k < sentence.to(); k++) {
                ids += tokens.get(k).mention() == null ? 0 : 1;
            }
            Set<String> hits = new HashSet<>();
            for (int k = 0; k < lexicons.names().size(); k++) {
                if (sentence.matches().has(k)) {
                    hits.add(lexicons.names().get(k));
                }
            }
            char last = plain.charAt(sentence.range().end() - 1);
            statements.add(new Statement(
                    i,
                    sentence.range(),
                    kinds.get(i),
                    sentence.block(),
                    block.kind() == Block.Kind.ITEM,
                    sentence.to() - sentence.from(),
                    ids,
                    sentence.manner(),
                    sentence.actors().stream()
                            .filter(actor -> actor != Actor.UNKNOWN)
                            .findFirst()
                            .orElse(Actor.UNKNOWN),
                    sentence.matches().has(reportingFrame),
                    last == '?',
                    last == ':' || enumerates(plain, sentence),
                    Set.copyOf(hits),
                    sentence.facts(),
                    sentence.exact(),
                    isBacked(sentences, blocks, i),
                    likely(sentence),
                    nearFacts(sentences, blocks, i)));
        }
        return statements;
    }

    /** A list introduced by a colon inside the sentence: three parts or more behind it. */
    private static boolean enumerates(String plain, Sentence sentence) {
        String text = plain.substring(sentence.range().start(), sentence.range().end());
        int colon = text.indexOf(": ");
        long parts = colon < 0
                ? 0
                : text.substring(colon)
                        .chars()
                        .filter(c -> c == ',' || c == ';')
                        .count();
        return parts >= 2;
    }

    private static SectionKind likely(Sentence sentence) {
        for (SectionKind kind : SectionKind.values()) {
            if (sentence.likely()[kind.ordinal()] >= SURE) {
                return kind;
            }
        }
        return null;
    }

    private static boolean isBacked(List<Sentence> sentences, List<Block> blocks, int at) {
        Sentence own = sentences.get(at);
        boolean next = at + 1 < sentences.size()
                && sentences.get(at + 1).block() == own.block()
                && sentences.get(at + 1).exact();
        int head = headOfList(sentences, blocks, at);
        return own.exact() || next || head >= 0 && sentences.get(head).exact();
    }

    /** Number of the sentence that introduces the list in which one stands, -1 where none does. */
    private static int headOfList(List<Sentence> sentences, List<Block> blocks, int at) {
        if (blocks.get(sentences.get(at).block()).kind() != Block.Kind.ITEM) {
            return -1;
        }
        int first = at;
        while (first > 0
                && blocks.get(sentences.get(first).block()).kind() == Block.Kind.ITEM
                && sentences.get(first).block() - sentences.get(first - 1).block() <= 1) {
            first--;
        }
        return blocks.get(sentences.get(first).block()).kind() == Block.Kind.PARAGRAPH ? first : -1;
    }

    private static Set<FactKind> nearFacts(List<Sentence> sentences, List<Block> blocks, int at) {
        Set<FactKind> near = EnumSet.noneOf(FactKind.class);
        Sentence own = sentences.get(at);
        near.addAll(own.facts());
        for (int i = Math.max(0, at - 1); i <= Math.min(sentences.size() - 1, at + 1); i++) {
            if (sentences.get(i).block() == own.block()) {
                near.addAll(sentences.get(i).facts());
            }
        }
        int head = headOfList(sentences, blocks, at);
        if (head >= 0) {
            near.addAll(sentences.get(head).facts());
        } else if (blocks.get(own.block()).kind() != Block.Kind.ITEM
                && at + 1 < sentences.size()
                && sentences.get(at + 1).block() == own.block() + 1
                && blocks.get(own.block() + 1).kind() == Block.Kind.ITEM) {
            for (int i = at + 1;
                    i < sentences.size() && blocks.get(sentences.get(i).block()).kind() == Block.Kind.ITEM;
                    i++) {
                near.addAll(sentences.get(i).facts());
            }
        }
        return near;
    }
}
