import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postgresql.PGConnection;
import poa.model.Draft;
import poa.model.PartPrint;
import poa.model.SectionKind;
import poa.rules.Assessor;

/**
 * Fills a database that the service has migrated with made-up cases, each with a notice, three revisions of a letter and, for
 * two in three, a submission. Letters are made of phrases, so that no two are alike, but one case in fifty uses the prevention
 * part of another. The prints of their parts are the product's own for the first of them, and made from those for the others; the
 * assessments are one true assessment many times over.
 *
 * <p>Arguments: JDBC URL, number of cases, a file with the JSON of an assessment.
 */
public class Load {
    private static final String AGENCY = "00000000-0000-7000-8000-000000000001";
    private static final int DRAFTS = 3;
    /** Reading a letter takes longer than all else here; the prints of the others are made from these. */
    private static final int TRUE_PRINTS = 300;

    private static final List<List<PartPrint>> POOL = new ArrayList<>();
    private static final String[] STATUSES = {"DRAFTING", "SUBMITTED", "DENIED", "REINSTATED", "CLOSED", "READY"};
    private static final String[] TYPES = {"INAUTHENTIC", "TRADEMARK", "LATE_SHIPMENT_RATE", "USED_SOLD_AS_NEW"};
    private static final String[] WHO = {"the receiving lead", "our buyer", "the warehouse manager", "the owner", "a packer"};
    private static final String[] DID = {
        "did not compare", "never checked", "overlooked", "did not record", "put off", "misread", "left out", "mixed up"
    };
    private static final String[] WHAT = {
        "the seal", "the carton label", "the batch number", "the invoice", "the item number", "the expiry day", "the pallet note"
    };
    private static final String[] WHERE = {
        "on arrival", "before shelving", "at the packing bench", "in the store room", "at the dock", "before the first sale"
    };
    private static final String[] MONTH = {"January", "March", "May", "July", "September", "November"};

    public static void main(String[] args) throws Exception {
        int cases = Integer.parseInt(args[1]);
        var assessment = java.nio.file.Files.readString(java.nio.file.Path.of(args[2])).strip();
        var assessor = Assessor.create();
        try (var connection = DriverManager.getConnection(args[0])) {
            connection.setAutoCommit(false);
            var copy = connection.unwrap(PGConnection.class).getCopyAPI();
            var stages = List.of("appeal_case", "notice", "draft", "submission", "part_print");
            // one index of many keys is built faster than it is filled
            execute(connection, "drop index if exists part_print_bands");
            for (var table : stages) {
                var in = new PipedInputStream(1 << 20);
                var out = new PipedOutputStream(in);
                var writer = new Thread(() -> write(table, cases, assessment, assessor, out));
                writer.start();
                copy.copyIn("copy " + table + columns(table) + " from stdin", in);
                writer.join();
                connection.commit();
                System.out.println(table + " " + Instant.now());
            }
            execute(connection, "create index part_print_bands on part_print using gin (bands) with (fastupdate = off)");
            connection.commit();
            connection.setAutoCommit(true);
            execute(connection, "vacuum analyze");
        }
    }

    private static void execute(java.sql.Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String columns(String table) {
        return switch (table) {
            case "appeal_case" -> " (id, agency_id, external_id, client_name, type, stated, status, asked_by, deadline,"
                    + " notice_count, draft_count, last_verdict, submission_count, last_outcome, drafts_when_answered,"
                    + " closed_at, version, created_at, updated_at)";
            case "notice" -> " (id, agency_id, case_id, number, kind, type, received_on, answer_by, text, reading, created_at)";
            case "draft" -> " (id, agency_id, case_id, number, content, as_of, profile, verdict, overall, rule_set_version,"
                    + " rule_set_digest, assessment, created_at)";
            case "submission" -> " (id, agency_id, case_id, attempt, draft_number, submitted_on, outcome, outcome_on, reply,"
                    + " version, created_at, updated_at)";
            default -> " (agency_id, case_id, draft_number, section, runs, minima, bands)";
        };
    }

    private static void write(String table, int cases, String assessment, Assessor assessor, PipedOutputStream out) {
        try (out) {
            for (int i = 0; i < cases; i++) {
                out.write(rows(table, i, assessment, assessor).getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static String rows(String table, int i, String assessment, Assessor assessor) {
        var id = new UUID(0x0190_0000_0000_7000L + ((long) i << 16), 0x8000_0000_0000_0000L + i);
        var day = LocalDate.of(2024, 1, 1).plusDays(i / 150);
        var time = day + "T%02d:%02d:%02d.%03dZ".formatted(i % 24, i % 60, i % 60, i % 1000);
        var status = STATUSES[i % STATUSES.length];
        boolean sent = !status.equals("DRAFTING") && !status.equals("READY");
        var outcome = switch (status) {
            case "DENIED" -> "DENIED";
            case "REINSTATED", "CLOSED" -> "REINSTATED";
            default -> "\\N";
        };
        var answered = outcome.equals("\\N") ? "\\N" : day.plusDays(5).toString();
        return switch (table) {
            case "appeal_case" -> row(
                    id, AGENCY, "load-" + i, client(i), TYPES[i % TYPES.length], "{}", status, day.plusDays(17),
                    status.equals("REINSTATED") || status.equals("CLOSED") ? "\\N" : day.plusDays(17), 1, DRAFTS, "REVISE",
                    sent ? 1 : 0, outcome, DRAFTS, status.equals("CLOSED") ? time : "\\N", 6, time, time);
            case "notice" -> row(
                    UUID.randomUUID(), AGENCY, id, 1, "SUSPENSION", TYPES[i % TYPES.length], day, day.plusDays(17),
                    "Your account has been deactivated, case " + i + ".", "{}", time);
            case "submission" -> sent
                    ? row(UUID.randomUUID(), AGENCY, id, 1, DRAFTS, day.plusDays(2), outcome, answered, "\\N", 1, time, time)
                    : "";
            case "draft" -> IntStream.rangeClosed(1, DRAFTS)
                    .mapToObj(n -> row(
                            UUID.randomUUID(), AGENCY, id, n,
                            "{\"text\":\"" + (letter(i) + "Revision " + n + ".").replace("\n", "\\\\n") + "\",\"sections\":null,\"attachments\":null}",
                            day, "\\N", "REVISE", 60 + n, "2026.11.1", "sha256:0", escaped(assessment), time))
                    .collect(Collectors.joining());
            default -> prints(i, id, assessor);
        };
    }

    private static String prints(int i, UUID id, Assessor assessor) {
        while (POOL.size() < TRUE_PRINTS) {
            POOL.add(assessor.prints(Draft.of(letter(POOL.size())), LocalDate.of(2026, 1, 1)));
        }
        var random = new Random(i);
        return POOL.get(i % TRUE_PRINTS).stream()
                .map(print -> print.section() == SectionKind.PREVENTION && i % 50 == 0
                        ? POOL.get(0).get(POOL.get(0).size() - 1)
                        : i < TRUE_PRINTS ? print : unlike(print, random))
                .flatMap(print -> IntStream.rangeClosed(1, DRAFTS)
                        .mapToObj(n -> row(
                                AGENCY, id, n, print.section(), print.runs(), array(print.minima()), array(bands(print)))))
                .collect(Collectors.joining());
    }

    /** The print of another text, which shares one run in ten, as letters on the same matter do. */
    private static PartPrint unlike(PartPrint print, Random random) {
        return new PartPrint(
                print.section(),
                print.runs(),
                print.minima().stream()
                        .map(number -> random.nextInt(10) == 0 ? number : Integer.valueOf(random.nextInt()))
                        .toList());
    }

    private static List<Integer> bands(PartPrint print) {
        return print.bands(UUID.fromString(AGENCY).hashCode());
    }

    private static String array(List<Integer> numbers) {
        return numbers.toString().replace('[', '{').replace(']', '}').replace(" ", "");
    }

    private static String client(int i) {
        var random = new Random(i / 3);
        return word(random) + " " + word(random) + " Ltd";
    }

    private static String word(Random random) {
        var word = new StringBuilder();
        for (int k = 0; k < 3; k++) {
            word.append("bcdfghklmnprstvw".charAt(random.nextInt(16))).append("aeiou".charAt(random.nextInt(5)));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    static String letter(int i) {
        return "Root cause\n\n" + part(i * 3L, "In", 6) + "\n\nImmediate remedy\n\n" + part(i * 3L + 1, "Since", 6)
                + "\n\nPrevention\n\n" + part(i % 50 == 0 ? 2 : i * 3L + 2, "From", 6) + "\n\n";
    }

    private static String part(long seed, String how, int sentences) {
        var random = new Random(seed * 7_919);
        return IntStream.range(0, sentences)
                .mapToObj(s -> "%s %s %d %s of %s %s %s of %s %s, and %s %s told %s about it %s."
                        .formatted(
                                how, any(MONTH, random), 1 + random.nextInt(28), any(WHO, random), word(random), any(DID, random),
                                any(WHAT, random), word(random), any(WHERE, random), any(WHO, random), word(random), word(random),
                                any(WHERE, random)))
                .collect(Collectors.joining(" "));
    }

    private static String any(String[] some, Random random) {
        return some[random.nextInt(some.length)];
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n").replace("\t", "\\t");
    }

    private static String row(Object... values) {
        return java.util.Arrays.stream(values).map(String::valueOf).collect(Collectors.joining("\t")) + "\n";
    }
}
