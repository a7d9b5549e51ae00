package poa.api.cases;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import poa.model.PartPrint;
import poa.model.TemplateReuse;

/** Finds where else in the agency's cases a part of a draft stands in nearly the same words. */
@Singleton
class PartPrintStore {
    /** Of so many parts that may be the same the likest is taken: a template that fills a hundred cases is found anyway. */
    private static final int MOST = 100;

    /** The section is in the bands. */
    private static final String FIND = "select case_id, draft_number, runs, minima from similar_parts(?, ?, ?)";

    private static final String KEEP = """
            insert into part_print (agency_id, case_id, draft_number, section, runs, minima, bands)
            values (?, ?, ?, ?, ?, ?, ?)""";

    private final EntityManager entities;

    PartPrintStore(EntityManager entities) {
        this.entities = entities;
    }

    /** The likest part of another case for each part that has one. */
    List<TemplateReuse> find(UUID agency, UUID caseId, List<PartPrint> prints) {
        return entities.unwrap(Session.class).doReturningWork(connection -> prints.stream()
                .flatMap(print -> find(connection, agency, caseId, print).stream())
                .toList());
    }

    void keep(DraftEntity draft, List<PartPrint> prints) {
        // the draft's row must be there before those that refer to it
        entities.flush();
        entities.unwrap(Session.class).doWork(connection -> keep(connection, draft, prints));
    }

    private static Optional<TemplateReuse> find(Connection connection, UUID agency, UUID caseId, PartPrint print) {
        try (var query = connection.prepareStatement(FIND)) {
            query.setArray(1, array(connection, print.bands(agency.hashCode())));
            query.setObject(2, caseId);
            query.setInt(3, MOST);
            TemplateReuse likest = null;
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    var minima = List.of((Integer[]) rows.getArray(4).getArray());
                    int percent = print.percentIn(new PartPrint(print.section(), rows.getInt(3), minima));
                    if (likest == null || percent > likest.percent()) {
                        var draft = "draft %d of case %s".formatted(rows.getInt(2), rows.getObject(1, UUID.class));
                        likest = new TemplateReuse(print.section(), draft, percent);
                    }
                }
            }
            return Optional.ofNullable(likest);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static void keep(Connection connection, DraftEntity draft, List<PartPrint> prints) throws SQLException {
        try (var insert = connection.prepareStatement(KEEP)) {
            for (var print : prints) {
                insert.setObject(1, draft.agencyId);
                insert.setObject(2, draft.caseId);
                insert.setInt(3, draft.number);
                insert.setString(4, print.section().name());
                insert.setInt(5, print.runs());
                insert.setArray(6, array(connection, print.minima()));
                insert.setArray(7, array(connection, print.bands(draft.agencyId.hashCode())));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Array array(Connection connection, List<Integer> numbers) throws SQLException {
        return connection.createArrayOf("int4", numbers.toArray());
    }
}
