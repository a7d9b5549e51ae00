package poa.api.access;

import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import poa.api.store.TimeOrderedId;

/** What has to be known before it is known for which agency; by functions of the database that reach across agencies. */
@Singleton
@Transactional(TxType.REQUIRES_NEW)
class AccessStore {
    /** Of its last use a key is told no more precisely. */
    private static final Duration PRECISION = Duration.ofMinutes(1);

    private final EntityManager entities;

    AccessStore(EntityManager entities) {
        this.entities = entities;
    }

    Optional<FoundKey> find(String hash) {
        return session()
                .createNativeQuery("""
                        select id, agency_id, scopes, expires_at, revoked_at, last_used_at from key_by_hash(:hash)""", Tuple.class)
                .setParameter("hash", hash)
                .uniqueResultOptional()
                .map(row -> new FoundKey(
                        row.get(0, UUID.class),
                        row.get(1, UUID.class),
                        Set.of(row.get(2, String[].class)),
                        row.get(3, Instant.class),
                        row.get(4, Instant.class),
                        row.get(5, Instant.class)));
    }

    /** Takes down that a key was used, once a minute at most. */
    void used(FoundKey key, Instant now) {
        if (key.lastUsedAt() == null || key.lastUsedAt().plus(PRECISION).isBefore(now)) {
            session()
                    .createNativeMutationQuery("update api_key set last_used_at = :now where id = :id")
                    .setParameter("now", now.truncatedTo(ChronoUnit.MILLIS))
                    .setParameter("id", key.id())
                    .executeUpdate();
        }
    }

    boolean hasKeys() {
        return session().createNativeQuery("select has_keys()", Boolean.class).getSingleResult();
    }

    boolean hasAdminKey(Instant now) {
        return session()
                .createNativeQuery("select has_admin_key(:now)", Boolean.class)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** By its name or its id. */
    Optional<UUID> agency(String called) {
        return called(called);
    }

    private Optional<UUID> called(String called) {
        return session()
                .createNativeQuery("select agency_called(:called)", UUID.class)
                .setParameter("called", called)
                .uniqueResultOptional();
    }

    /** The agency of that name, made where there is none. */
    UUID agencyMade(String name, Instant now) {
        session()
                .createNativeQuery("select make_agency(:id, :name, :now)", Boolean.class)
                .setParameter("id", TimeOrderedId.next())
                .setParameter("name", name)
                .setParameter("now", now)
                .getSingleResult();
        return called(name).orElseThrow();
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
