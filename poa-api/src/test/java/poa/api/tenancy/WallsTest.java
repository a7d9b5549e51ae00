package poa.api.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.EntityType;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.hibernate.annotations.Filter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import poa.api.OwnerDatabase;
import poa.api.store.TimeOrderedId;

/** Each of the two walls between agencies, without the other. */
@QuarkusTest
class WallsTest {
    private static final String CASE =
            "insert into appeal_case (id, agency_id, stated, status, version, created_at, updated_at)"
                    + " values ('%1$s', '%2$s', '{}', 'OPEN', 1, now(), now())";

    private final EntityManager entities;
    private final CurrentAgency current;
    private final UUID mine = TimeOrderedId.next();
    private final UUID theirs = TimeOrderedId.next();

    WallsTest(EntityManager entities, CurrentAgency current) {
        this.entities = entities;
        this.current = current;
    }

    @BeforeEach
    void oneCaseEach() throws SQLException {
        for (var agency : new UUID[] {mine, theirs}) {
            asOwner("insert into agency (id, name) values ('%1$s', '%1$s')".formatted(agency));
            asOwner(CASE.formatted(agency, agency));
        }
    }

    @AfterEach
    void clear() throws SQLException {
        for (var agency : new UUID[] {mine, theirs}) {
            asOwner("delete from appeal_case where agency_id = '%s'".formatted(agency));
            asOwner("delete from agency where id = '%s'".formatted(agency));
        }
    }

    @Test
    void nativeQueryWithoutTheAgencySeesItsRowsAlone() {
        assertThat(as(mine, () -> sql("select agency_id from appeal_case"))).containsExactly(mine);
        assertThat(as(mine, () -> sql("select id from agency"))).containsExactly(mine);
    }

    @Test
    void workForNoAgencySeesNothing() {
        assertThat(QuarkusTransaction.requiringNew().call(() -> sql("select id from appeal_case")))
                .isEmpty();
        assertThat(QuarkusTransaction.requiringNew().call(this::hibernate)).isEmpty();
    }

    @Test
    void nothingIsWrittenForAnotherAgency() {
        assertThatThrownBy(() -> write(mine, CASE.formatted(TimeOrderedId.next(), theirs)))
                .hasMessageContaining("row-level security");
        assertThat(write(mine, "update appeal_case set client_name = 'x' where agency_id = '%s'".formatted(theirs)))
                .isZero();
        assertThat(write(mine, "delete from appeal_case where id = '%s'".formatted(theirs)))
                .isZero();
        assertThatThrownBy(() ->
                        write(mine, "update appeal_case set agency_id = '%s' where id = '%s'".formatted(theirs, mine)))
                .hasMessageContaining("row-level security");
    }

    @Test
    void hibernateAloneKeepsTheAgenciesApart() {
        assertThat(as(mine, this::hibernate)).containsExactly(mine);
        // the connection is set to the other agency, so that its rows alone pass the second wall
        assertThat(as(mine, () -> {
                    sql("select cast(set_config('poa.agency', '%s', true) as uuid)".formatted(theirs));
                    return sql("select id from appeal_case");
                }))
                .containsExactly(theirs);
        assertThat(as(mine, () -> {
                    sql("select cast(set_config('poa.agency', '%s', true) as uuid)".formatted(theirs));
                    return hibernate();
                }))
                .isEmpty();
    }

    @Test
    void everyEntityOfAnAgencyCarriesTheFilter() {
        assertThat(entities.getMetamodel().getEntities().stream().map(EntityType::getJavaType))
                .hasSizeGreaterThan(6)
                .allSatisfy(type -> assertThat(Stream.of(type.getAnnotationsByType(Filter.class))
                                .map(Filter::name))
                        .containsExactly(CurrentAgency.FILTER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_event set actor = 'x'",
                "delete from audit_event",
                "truncate audit_event",
                "update draft set verdict = 'READY'",
                "update notice set text = ''",
                "delete from api_key",
                "update webhook_event set payload = ''",
                "delete from webhook_delivery",
                "update deadline_reminder set lead_days = 1",
                "insert into agency (id, name) values (gen_random_uuid(), 'x')",
                "set row_security = off; select 1 from appeal_case",
                "alter table appeal_case disable row level security",
                "drop policy own_rows on appeal_case",
                "create function public.f() returns int language sql as 'select 1'"
            })
    void roleOfTheServiceMayNot(String sql) {
        assertThatThrownBy(() -> write(mine, sql)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void gapsInTheWallAreSeen() throws SQLException {
        try (var connection = OwnerDatabase.get().getConnection();
                var statement = connection.createStatement()) {
            assertThat(WallCheck.gaps(connection))
                    .contains("postgres passes over row security", "draft belongs to postgres");
            connection.setAutoCommit(false);
            statement.execute("alter table draft disable row level security");
            statement.execute("alter table agency disable row level security");
            statement.execute("grant delete on audit_event to poa_app");
            statement.execute("set local role poa_app");

            assertThat(WallCheck.gaps(connection))
                    .containsExactlyInAnyOrder(
                            "draft has no row security", "agency has no row security", "audit_event can be rewritten");

            connection.rollback();
            statement.execute("set local role poa_app");
            assertThat(WallCheck.gaps(connection)).isEmpty();
        }
    }

    @Test
    void tableOfTheServicesOwnRoleIsAGap() throws SQLException {
        try (var connection = OwnerDatabase.get().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("alter table notice owner to poa_app");
            statement.execute("set local role poa_app");

            assertThat(WallCheck.gaps(connection)).containsExactly("notice belongs to poa_app");
            connection.rollback();
        }
    }

    private <T> T as(UUID agency, Supplier<T> work) {
        return current.call(agency, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private int write(UUID agency, String sql) {
        return as(agency, () -> entities.createNativeQuery(sql).executeUpdate());
    }

    private List<UUID> sql(String sql) {
        return entities.unwrap(Session.class).createNativeQuery(sql, UUID.class).getResultList();
    }

    private List<UUID> hibernate() {
        return entities.createQuery("select id from CaseEntity", UUID.class).getResultList();
    }

    private static void asOwner(String sql) throws SQLException {
        try (var connection = OwnerDatabase.get().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
