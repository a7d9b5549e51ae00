package poa.rules.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import poa.model.Severity;
import poa.rules.RuleSetException;

class YamlFileTest {
    record Shelf(
            String name,
            Severity severity,
            @JsonSetter(nulls = Nulls.AS_EMPTY) boolean locked,
            @JsonSetter(nulls = Nulls.SET) Integer metres,
            @JsonSetter(nulls = Nulls.AS_EMPTY) List<Book> books) {}

    record Book(String title, @JsonSetter(nulls = Nulls.SET) String note) {}

    @Test
    void readsTheFileAndTheLineOfEachValue() {
        var shelf = read("""
                # a comment
                name: North
                severity: MAJOR

                books:
                  - title: One
                  - {title: Two, note: "lent"}
                """);

        assertThat(shelf.value())
                .isEqualTo(new Shelf(
                        "North", Severity.MAJOR, false, null, List.of(new Book("One", null), new Book("Two", "lent"))));
        assertThat(shelf.line("/severity")).isEqualTo(3);
        assertThat(shelf.line("/books/1/note")).isEqualTo(7);
        assertThat(shelf.line("/books/0/note")).as("not there, so its book's").isEqualTo(6);
        assertThat(shelf.fault("/books/1", "is lent")).hasMessage("shelf.yaml:7: is lent");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            unknown field   | 4 | colour    | name: A;severity: INFO;books:;  - {title: B, colour: red}
            duplicate key   | 3 | name      | name: A;severity: INFO;name: B
            missing value   | 4 | title     | name: A;severity: INFO;books:;  - note: B
            missing at top  | 2 | severity  | # first;name: A;locked: true
            empty value     | 2 | severity  | name: A;severity:
            empty item      | 4 | -         | name: A;severity: INFO;books:;  -
            bad enum        | 2 | SEVERE    | name: A;severity: SEVERE
            enum by number  | 2 | Severity  | name: A;severity: 1
            fraction        | 3 | -         | name: A;severity: INFO;metres: 1.5
            text for number | 3 | -         | name: A;severity: INFO;metres: "1"
            not YAML        | 2 | -         | name: A;severity: [INFO
            tab             | 3 | -         | name: A;severity: INFO;\t- x
            two documents   | 4 | second    | name: A;severity: INFO;---;name: B
            empty file      | 1 | empty     | # nothing
            """)
    void faultHasFileAndLine(String situation, int line, String says, String text) {
        assertThatThrownBy(() -> read(text.replace(';', '\n')))
                .as(situation)
                .isInstanceOf(RuleSetException.class)
                .hasMessageStartingWith("shelf.yaml:" + line + ": ")
                .hasMessageContaining(says == null ? "" : says);
    }

    private static YamlFile<Shelf> read(String text) {
        return new YamlReader("shelf.yaml").read(text, Shelf.class);
    }
}
