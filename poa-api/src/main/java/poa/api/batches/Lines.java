package poa.api.batches;

import java.io.ByteArrayOutputStream;

/** Cuts what comes in pieces into lines; holds the last piece, and of a line that is not whole yet no more than a line may have. */
final class Lines {
    /**
     * One line of text.
     *
     * @param number counts from 1, blank lines too
     * @param text without its end; null where it was longer than a line may be
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares lines
    record Line(long number, byte[] text) {}

    private final int maxBytes;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
    private boolean tooLong;
    private boolean blank = true;
    private byte[] piece = {};
    private int at;
    private long number = 1;

    Lines(int maxBytes) {
        this.maxBytes = maxBytes;
    }

    /** The piece before must have been read to its end. */
    void add(byte[] next) {
        piece = next;
        at = 0;
    }

    /** The next whole line, null until another piece is added. */
    Line next() {
        while (at < piece.length) {
            int from = at;
            while (at < piece.length && piece[at] != '\n') {
                at++;
            }
            keep(from, at);
            if (at < piece.length) {
                at++;
                var line = end();
                if (line != null) {
                    return line;
                }
            }
        }
        return null;
    }

    /** What stands after the last end of a line, null if nothing does. */
    Line last() {
        return end();
    }

    /** Of the line that is not whole yet. */
    long number() {
        return number;
    }

    private void keep(int from, int to) {
        for (int i = from; i < to && blank; i++) {
            blank = piece[i] == ' ' || piece[i] == '\t' || piece[i] == '\r';
        }
        if (!tooLong && begun.size() + to - from > maxBytes) {
            tooLong = true;
            begun.reset();
        }
        if (!tooLong) {
            begun.write(piece, from, to - from);
        }
    }

    private Line end() {
        var line = blank && !tooLong ? null : new Line(number, tooLong ? null : begun.toByteArray());
        number++;
        begun.reset();
        tooLong = false;
        blank = true;
        return line;
    }
}
