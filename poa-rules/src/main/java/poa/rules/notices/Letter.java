package poa.rules.notices;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import poa.model.Span;
import poa.rules.reading.Range;

/** A mail of Amazon, taken apart: what the readers of the fields read. */
record Letter(Mail mail, List<Block> blocks, List<Saying> sayings) {
    String text() {
        return mail.text().text();
    }

    String text(Range range) {
        return mail.text().text(range);
    }

    Span span(Range range) {
        return mail.text().span(range);
    }

    Stream<Saying> where(Predicate<Saying> wanted) {
        return sayings.stream().filter(wanted);
    }

    boolean has(String lexicon) {
        return sayings.stream().anyMatch(saying -> saying.has(lexicon));
    }
}
