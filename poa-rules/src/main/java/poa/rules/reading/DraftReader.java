package poa.rules.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import poa.model.Draft;
import poa.model.Metrics;
import poa.model.SectionKind;
import poa.rules.catalogue.ScoringPolicy;
import poa.rules.data.DataFiles;
import poa.rules.facts.DateMention;
import poa.rules.facts.Letter;
import poa.rules.facts.Mark;
import poa.rules.facts.Paragraph;
import poa.rules.facts.Part;
import poa.rules.facts.Statement;

/** Takes a draft apart in one pass. Thread-safe; built once. */
public final class DraftReader {
    private static final List<SectionKind> PARTS =
            List.of(SectionKind.ROOT_CAUSE, SectionKind.IMMEDIATE_REMEDY, SectionKind.PREVENTION);

    private final LetterTokenizer tokenizer;
    private final Lexicons lexicons;
    private final SentenceSplitter sentenceSplitter;
    private final SentenceReader sentenceReader;
    private final SectionSplitter sectionSplitter;
    private final StatementReader statementReader;
    private final Headings headings;
    private final PhraseReader phraseReader;
    private final CauseReader causeReader;
    private final MarkScanner markScanner;
    private final EnglishWords english;
    private final int wordsPerMinute;
    private final int greeting;
    private final int thanks;

    /**
     * Reads the words and the lexicons.
     *
     * @param namedByRules the lexicons whose hits the rules want to see
     */
    public DraftReader(DataFiles files, ScoringPolicy scoring, Set<String> namedByRules) {
        tokenizer = new LetterTokenizer(files);
        lexicons = new Lexicons(files, tokenizer, "lexicons", Map.of());
        sentenceSplitter = new SentenceSplitter(files);
        sentenceReader = new SentenceReader(lexicons, new Classifiers(files, lexicons));
        headings = new Headings(lexicons);
        sectionSplitter = new SectionSplitter(lexicons, headings);
        statementReader = new StatementReader(lexicons);
        phraseReader = new PhraseReader(lexicons, namedByRules);
        english = new EnglishWords(files);
        causeReader = new CauseReader(files, lexicons);
        markScanner = new MarkScanner(files, tokenizer::isKnown);
        wordsPerMinute = scoring.limits().wordsPerMinute();
        greeting = lexicons.number("greeting");
        thanks = lexicons.number("thanks");
    }

    /** Compiles wordings that stand outside the lexicons, such as those of the playbooks. */
    public Lexicons lexicons() {
        return lexicons;
    }

    /**
     * Reads a draft.
     *
     * @param asOf the day to read dates without a year by
     */
    public Reading read(Draft draft, int attempt, LocalDate asOf) {
        LetterText text = new LetterText(draft);
        String plain = PlainText.of(text.raw());
        List<Token> tokens = tokenizer.tokenize(plain);
        if (!english.areWordsOf(tokens)) {
            Metrics metrics = Readability.measure(tokens, List.of(), tokens.size(), wordsPerMinute);
            List<Part> parts = PARTS.stream()
                    .map(kind -> new Part(kind, false, null, null, 0, List.of()))
                    .toList();
            Letter letter = new Letter(
                    false, tokens.size(), 0, 0, false, true, true, true, new Range(0, plain.length()), attempt, asOf);
            return new Reading(
                    text, plain, tokens, List.of(), letter, metrics, parts, List.of(), List.of(), List.of(), List.of(),
                    List.of(), List.of(), List.of());
        }
        List<Block> blocks = BlockSplitter.split(text, plain, tokens, headings);
        blocks.stream().filter(block -> block.isShouted(plain)).forEach(block -> {
            for (int i = block.firstToken(); i < block.lastToken(); i++) {
                tokens.set(i, tokens.get(i).withoutCase());
            }
        });
        List<Sentence> sentences = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            if (!blocks.get(i).isHeading()) {
                for (Range range : sentenceSplitter.split(plain, blocks.get(i))) {
                    Sentence sentence = sentenceReader.read(plain, tokens, range, i);
                    if (sentence.to() > sentence.from()) {
                        sentences.add(sentence);
                    }
                }
            }
        }
        SectionSplitter.Sections sections = sectionSplitter.split(blocks, tokens, sentences);
        List<Statement> statements = statementReader.read(plain, tokens, blocks, sentences, sections.ofSentence());
        List<Part> parts = parts(statements, sections.headings());
        Metrics metrics = Readability.measure(tokens, sentences, tokens.size(), wordsPerMinute);
        return new Reading(
                text,
                plain,
                tokens,
                sentences,
                letter(plain, sentences, statements, parts, metrics, attempt, asOf),
                metrics,
                parts,
                paragraphs(blocks, statements),
                statements,
                phraseReader.read(plain, tokens, sentences, statements),
                marks(plain, tokens, blocks, statements),
                dates(tokens, sentences, statements, asOf),
                Repetitions.find(tokens, sentences, statements, english),
                causeReader.read(tokens, sentences, statements));
    }

    private static List<Part> parts(List<Statement> statements, Map<SectionKind, Range> headings) {
        List<Part> parts = new ArrayList<>();
        for (SectionKind kind : PARTS) {
            List<Statement> own = statements.stream()
                    .filter(statement -> statement.section() == kind)
                    .toList();
            int words = own.stream().mapToInt(Statement::words).sum();
            boolean present = !own.isEmpty() && words > 1;
            Range range = present
                    ? new Range(
                            own.get(0).range().start(),
                            own.get(own.size() - 1).range().end())
                    : null;
            parts.add(new Part(kind, present, headings.get(kind), range, words, own));
        }
        return List.copyOf(parts);
    }

    private Letter letter(
            String plain,
            List<Sentence> sentences,
            List<Statement> statements,
            List<Part> parts,
            Metrics metrics,
            int attempt,
            LocalDate asOf) {
        boolean labelled = parts.stream().allMatch(part -> !part.present() || part.heading() != null);
        boolean inOrder = true;
        int start = -1;
        for (Part part : parts) {
            if (part.present()) {
                inOrder &= part.range().start() > start;
                start = part.range().start();
            }
        }
        int firstPart = parts.stream()
                .filter(Part::present)
                .mapToInt(part -> part.range().start())
                .min()
                .orElse(plain.length());
        int opening = Math.min(
                firstPart,
                statements.size() > 2 ? Math.max(statements.get(2).range().end(), 0) : plain.length());
        boolean greeted = sentences.stream().limit(3).anyMatch(sentence -> sentence.matches()
                .has(greeting));
        boolean thanked =
                sentences.stream().anyMatch(sentence -> sentence.matches().has(thanks));
        return new Letter(
                true,
                metrics.words(),
                metrics.sentences(),
                metrics.readingGrade(),
                labelled,
                inOrder,
                greeted,
                thanked,
                new Range(0, Math.max(opening, 0)),
                attempt,
                asOf);
    }

    private static List<Paragraph> paragraphs(List<Block> blocks, List<Statement> statements) {
        List<Paragraph> paragraphs = new ArrayList<>();
        for (int i = 0; i < statements.size(); ) {
            int block = statements.get(i).block();
            int end = i;
            while (end < statements.size() && statements.get(end).block() == block) {
                end++;
            }
            List<Statement> own = List.copyOf(statements.subList(i, end));
            Block whole = blocks.get(block);
            paragraphs.add(new Paragraph(
                    new Range(whole.start(), whole.end()),
                    own.get(0).section(),
                    whole.kind() == Block.Kind.ITEM,
                    whole.lastToken() - whole.firstToken(),
                    own));
            i = end;
        }
        return paragraphs;
    }

    private List<Mark> marks(String plain, List<Token> tokens, List<Block> blocks, List<Statement> statements) {
        List<Mark> marks = new ArrayList<>();
        for (MarkScanner.Found found : markScanner.scan(plain, tokens, blocks)) {
            Statement statement = at(statements, found.range());
            SectionKind section = statement == null ? null : statement.section();
            marks.add(new Mark(found.kind(), found.range(), section, statement));
        }
        return marks;
    }

    private static List<DateMention> dates(
            List<Token> tokens, List<Sentence> sentences, List<Statement> statements, LocalDate asOf) {
        DateReader reader = new DateReader(asOf);
        List<DateMention> dates = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.mention() == null || token.mention().kind() != Mention.Kind.DATE) {
                continue;
            }
            DateReader.Read read = reader.read(token.mention().text());
            Range range = new Range(token.start(), token.end());
            Statement statement = read instanceof DateReader.Read.Unclear ? null : at(statements, range);
            if (statement != null) {
                LocalDate date = read instanceof DateReader.Read.Day day ? day.date() : null;
                Sentence sentence = sentences.get(statement.index());
                dates.add(new DateMention(
                        range, date, sentence.manners().get(sentence.clauseOf(i)), statement.section(), statement));
            }
        }
        return dates;
    }

    /** The statement that a place lies in, null where none does. */
    static Statement at(List<Statement> statements, Range range) {
        int low = 0;
        int high = statements.size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            Statement statement = statements.get(middle);
            if (statement.range().overlaps(range)) {
                return statement;
            }
            if (statement.range().start() < range.start()) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return null;
    }
}
