package poa.rules.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import poa.model.LikelyType;
import poa.model.ParsedNotice;
import poa.model.SubIssue;
import poa.rules.Assessor;

/** Each notice of {@code notices/} reads as its YAML says; a field that the YAML leaves out is open. */
class NoticesTest {
    private static final Path FOLDER = Path.of("src/test/resources/notices");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
    private static final Assessor ASSESSOR = Assessor.create();

    @TestFactory
    Stream<DynamicTest> noticesReadAsExpected() throws IOException {
        return texts().stream()
                .map(text -> DynamicTest.dynamicTest(text.getFileName().toString(), () -> readsAsExpected(text)));
    }

    private static void readsAsExpected(Path file) throws IOException {
        Map<String, Object> expected = expected(file);
        Map<String, Object> read = fields(ASSESSOR.parseNotice(Files.readString(file)));

        Map<String, Object> wanted = new LinkedHashMap<>();
        Map<String, Object> got = new LinkedHashMap<>();
        expected.forEach((field, value) -> {
            wanted.put(field, value);
            got.put(field, read.get(field));
        });
        assertThat(got).isEqualTo(wanted);
        assertThat(read).containsKeys(expected.keySet().toArray(String[]::new));
    }

    @TestFactory
    Stream<DynamicTest> spansQuoteTheRawText() throws IOException {
        return texts().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    String text = "\uD83D\uDD12 " + Files.readString(file).replace("\n", "\r\n");
                    ASSESSOR.parseNotice(text).evidence().values().forEach(spans -> assertThat(spans)
                            .isNotEmpty()
                            .allSatisfy(span ->
                                    assertThat(span.quote()).isEqualTo(text.substring(span.start(), span.end()))));
                }));
    }

    @TestFactory
    Stream<DynamicTest> carriageReturnsChangeNothing() throws IOException {
        return texts().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                    String text = Files.readString(file);

                    assertThat(fields(ASSESSOR.parseNotice(text.replace("\n", "\r\n"))))
                            .isEqualTo(fields(ASSESSOR.parseNotice(text)));
                }));
    }

    @Test
    void thereAreManyAndEachHasWhatIsExpected() throws IOException {
        assertThat(texts()).hasSizeGreaterThanOrEqualTo(25).allSatisfy(text -> assertThat(expected(text))
                .isNotEmpty());
    }

    private static List<Path> texts() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> expected(Path text) {
        try {
            Path yaml = Path.of(text.toString().replace(".txt", ".yaml"));
            return YAML.readValue(Files.readString(yaml), LinkedHashMap.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Object> fields(ParsedNotice notice) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("kind", notice.kind().name());
        fields.put("type", notice.type());
        fields.put("scope", Objects.toString(notice.scope(), null));
        fields.put("marketplace", notice.marketplace());
        fields.put("noticeDate", Objects.toString(notice.noticeDate(), null));
        fields.put("asins", notice.asins());
        fields.put("orderIds", notice.orderIds());
        fields.put("complaintIds", notice.complaintIds());
        fields.put("rightsOwners", notice.rightsOwners());
        fields.put("brands", notice.brands());
        Map<String, Integer> documents = new LinkedHashMap<>();
        notice.requestedDocuments()
                .forEach(document -> documents.put(document.kind().name(), document.maxAgeDays()));
        fields.put("requestedDocuments", documents);
        fields.put(
                "documentKinds",
                notice.documentKinds().stream().map(Enum::name).sorted().toList());
        fields.put(
                "deadlineDays",
                notice.deadline() == null ? null : notice.deadline().days());
        fields.put(
                "deadlineDate",
                notice.deadline() == null
                        ? null
                        : Objects.toString(notice.deadline().date(), null));
        fields.put("asksForPlan", notice.asksForPlan());
        fields.put(
                "subIssues",
                notice.demands().subIssues().stream().map(SubIssue::code).toList());
        fields.put(
                "likelyTypes",
                notice.likelyTypes().stream().map(LikelyType::type).toList());
        fields.put(
                "asks", new ArrayList<>(notice.asks().stream().map(Enum::name).toList()));
        return fields;
    }
}
