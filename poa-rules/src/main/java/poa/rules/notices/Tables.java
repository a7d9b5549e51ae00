package poa.rules.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import poa.rules.reading.Range;

/** The tables of a mail: rows of cells divided by bars, tabs or wide blanks, the first row with the names of the columns. */
final class Tables {
    private static final Pattern BETWEEN = Pattern.compile("\\s*[|\\t]\\s*|\\s{3,}");

    /** @param column what stands at its head */
    record Cell(String column, Range range) {}

    private final List<Cell> cells = new ArrayList<>();

    Tables(String text, List<Block> blocks) {
        List<Range> head = List.of();
        int group = -1;
        for (Block block : blocks) {
            List<Range> row = row(text, block.range());
            if (row.size() < 2) {
                head = List.of();
            } else if (head.size() != row.size() || block.group() != group && group >= 0 && block.group() > group + 1) {
                head = row;
            } else {
                for (int i = 0; i < row.size(); i++) {
                    Range title = head.get(i);
                    cells.add(new Cell(text.substring(title.start(), title.end()), row.get(i)));
                }
            }
            group = block.group();
        }
    }

    /** The cells of the columns with such a name. */
    List<Cell> under(Pattern column) {
        return cells.stream()
                .filter(cell -> column.matcher(cell.column()).matches())
                .toList();
    }

    private static List<Range> row(String text, Range line) {
        List<Range> row = new ArrayList<>();
        Matcher between = BETWEEN.matcher(text).region(line.start(), line.end());
        int start = line.start();
        while (between.find()) {
            if (between.start() > start) {
                row.add(new Range(start, between.start()));
            }
            start = between.end();
        }
        if (start < line.end()) {
            row.add(new Range(start, line.end()));
        }
        return row;
    }
}
