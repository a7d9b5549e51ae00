package poa.rules.reading;

/**
 * One line of a lexicon or one wording of a playbook, compiled.
 *
 * @param owner name of the lexicon, or id of the requirement
 * @param start where matching begins
 * @param replacement what to write in its place, null where nothing is offered
 * @param spare whether it drops the hits that it overlaps
 * @param partly whether it meets a requirement half
 */
record Wording(String owner, Node start, String replacement, boolean spare, boolean partly) {

    /** A step of a compiled wording; the last one is null. */
    sealed interface Node {
        Node next();
    }

    /** A word by its form or its lemma. */
    record Word(int id, boolean exact, Node next) implements Node {}

    record OfClass(WordClass wordClass, Node next) implements Node {}

    /** A hit of another lexicon. */
    record Of(int lexicon, Node next) implements Node {}

    /** Up to so many words. */
    record Gap(int most, Node next) implements Node {}

    /** One of several ways, each of which leads on to the step behind. */
    record Either(java.util.List<Node> ways) implements Node {
        @Override
        public Node next() {
            return null;
        }
    }

    /** None of these stands here. */
    record Not(Node unwanted, Node next) implements Node {}

    record AtStart(Node next) implements Node {}

    record AtEnd(Node next) implements Node {}

    /** The end of the wording. */
    record Accept() implements Node {
        static final Accept HERE = new Accept();

        @Override
        public Node next() {
            return null;
        }
    }
}
