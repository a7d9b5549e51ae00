package poa.api.idempotency;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;

@Singleton
class ReplyStore implements PanacheRepositoryBase<IdempotentReplyEntity, IdempotentReplyEntity.Key> {

    /**
     * Takes a key for this transaction. Where another one has it and has not ended, waits for that: the unique key makes it
     * so, in one process or in two.
     *
     * @return false where the key was taken before
     */
    boolean take(IdempotentReplyEntity.Key key, String fingerprint, Instant now, Duration patience) {
        lockTimeout(patience);
        int inserted = getEntityManager()
                .createNativeQuery("""
                        insert into idempotent_reply (agency_id, operation, key, fingerprint, created_at)
                        values (:agency, :operation, :key, :fingerprint, :now) on conflict do nothing""")
                .setParameter("agency", key.agencyId())
                .setParameter("operation", key.operation())
                .setParameter("key", key.key())
                .setParameter("fingerprint", fingerprint)
                .setParameter("now", now)
                .executeUpdate();
        lockTimeout(Duration.ZERO);
        return inserted == 1;
    }

    /** Ends with the transaction. */
    private void lockTimeout(Duration patience) {
        getEntityManager()
                .createNativeQuery("select set_config('lock_timeout', :millis, true)", String.class)
                .setParameter("millis", String.valueOf(patience.toMillis()))
                .getSingleResult();
    }

    /** Of all agencies. */
    void forgetBefore(Instant time) {
        getEntityManager()
                .createNativeQuery("select forget_replies(:time)", Long.class)
                .setParameter("time", time)
                .getSingleResult();
    }
}
