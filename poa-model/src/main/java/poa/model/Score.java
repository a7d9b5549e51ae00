package poa.model;

/**
 * The score of one dimension.
 *
 * @param score 0 to 100
 * @param threshold what the dimension must reach for {@link Verdict#READY}
 * @param findings how many findings of any severity the dimension has
 */
public record Score(int score, int threshold, int findings) {
    public Score {
        if (score < 0 || score > 100) {
            throw new IllegalArgumentException("a score is 0 to 100, not " + score);
        }
    }

    public boolean reachesThreshold() {
        return score >= threshold;
    }
}
