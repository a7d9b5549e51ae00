package poa.rules.reading;

/** Offsets in the whole letter, half-open, in UTF-16 units. */
public record Range(int start, int end) {
    public Range {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("not a range: " + start + " to " + end);
        }
    }

    public int length() {
        return end - start;
    }

    public boolean overlaps(Range other) {
        return start < other.end && other.start < end;
    }

    public boolean contains(Range other) {
        return start <= other.start && other.end <= end;
    }
}
