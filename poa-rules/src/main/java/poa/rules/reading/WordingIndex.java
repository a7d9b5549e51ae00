package poa.rules.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Wordings by what they can begin with, so that a word of a letter is compared with the few that it may open. */
final class WordingIndex {
    private final Map<Integer, List<Wording>> byWord = new HashMap<>();
    private final Map<Integer, List<Wording>> byLexicon = new HashMap<>();
    private final Map<WordClass, List<Wording>> byClass = new EnumMap<>(WordClass.class);

    WordingIndex(Collection<Wording> wordings) {
        for (Wording wording : wordings) {
            Set<Wording.Node> firsts = new HashSet<>();
            addFirsts(wording.start(), firsts);
            for (Wording.Node first : firsts) {
                if (first instanceof Wording.Word word) {
                    word.forms().stream().forEach(id -> byWord.computeIfAbsent(id, key -> new ArrayList<>(2))
                            .add(wording));
                } else if (first instanceof Wording.Of of) {
                    byLexicon
                            .computeIfAbsent(of.lexicon(), key -> new ArrayList<>(2))
                            .add(wording);
                } else if (first instanceof Wording.OfClass of) {
                    byClass.computeIfAbsent(of.wordClass(), key -> new ArrayList<>(2))
                            .add(wording);
                }
            }
        }
    }

    private static void addFirsts(Wording.Node node, Set<Wording.Node> firsts) {
        if (node instanceof Wording.Either either) {
            either.ways().forEach(way -> addFirsts(way, firsts));
        } else if (node instanceof Wording.Not || node instanceof Wording.AtStart || node instanceof Wording.AtEnd) {
            addFirsts(node.next(), firsts);
        } else if (node instanceof Wording.Gap gap) {
            throw new IllegalStateException("a gap of " + gap.most() + " at the start of a wording");
        } else if (!(node instanceof Wording.Accept)) {
            firsts.add(node);
        }
    }

    /** All matches in a sentence, each reported to {@code found}; a wording may match at several places. */
    void scan(SentenceMatcher sentence, Consumer<Hit> found) {
        for (int at = sentence.from(); at < sentence.to(); at++) {
            Token token = sentence.token(at);
            if (token.formId() >= 0) {
                tryAll(byWord.get(token.formId()), sentence, at, found);
            }
            if (token.lemmaId() >= 0 && token.lemmaId() != token.formId()) {
                tryAll(byWord.get(token.lemmaId()), sentence, at, found);
            }
            for (Map.Entry<WordClass, List<Wording>> entry : byClass.entrySet()) {
                if (entry.getKey().has(token, at == sentence.from())) {
                    tryAll(entry.getValue(), sentence, at, found);
                }
            }
        }
        for (Map.Entry<Integer, List<Wording>> entry : byLexicon.entrySet()) {
            int last = -1;
            for (Hit hit : sentence.hits(entry.getKey())) {
                if (hit.from() != last) {
                    last = hit.from();
                    tryAll(entry.getValue(), sentence, last, found);
                }
            }
        }
    }

    private static void tryAll(List<Wording> wordings, SentenceMatcher sentence, int at, Consumer<Hit> found) {
        if (wordings == null) {
            return;
        }
        for (Wording wording : wordings) {
            int end = wording.canStandIn(sentence) ? wording.start().longest(sentence, at) : -1;
            if (end >= 0) {
                found.accept(new Hit(wording, at, end));
            }
        }
    }
}
