package poa.api.webhooks;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import poa.api.http.NewestFirst;
import poa.api.http.ProblemException;

@Singleton
class WebhookDeliveryRepository implements PanacheRepositoryBase<WebhookDeliveryEntity, UUID> {
    private static final String BY_ID = "agencyId = ?1 and endpointId = ?2 and id = ?3";

    WebhookDeliveryEntity get(UUID agency, UUID endpoint, UUID id) {
        return find(BY_ID, agency, endpoint, id)
                .singleResultOptional()
                .orElseThrow(WebhookDeliveryRepository::notFound);
    }

    WebhookDeliveryEntity lock(UUID agency, UUID endpoint, UUID id) {
        return find(BY_ID, agency, endpoint, id)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional()
                .orElseThrow(WebhookDeliveryRepository::notFound);
    }

    /** Empty where another process has taken it up meanwhile, or it is gone with its case. */
    Optional<WebhookDeliveryEntity> lockLeased(UUID agency, UUID id, UUID token) {
        return find("agencyId = ?1 and id = ?2 and leaseToken = ?3", agency, id, token)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .singleResultOptional();
    }

    /**
     * The newest first.
     *
     * @param state null for all
     * @param after keys of a delivery, empty to begin
     */
    List<WebhookDeliveryEntity> page(UUID agency, UUID endpoint, DeliveryState state, List<String> after, int size) {
        var query = "agencyId = :agency and endpointId = :endpoint";
        var parameters = new HashMap<String, Object>(Map.of("agency", agency, "endpoint", endpoint));
        if (state != null) {
            query += " and state = :state";
            parameters.put("state", state);
        }
        return NewestFirst.page(this, query, parameters, after, size);
    }

    /** Of all agencies. */
    List<Claim> claim(int most, int perEndpoint, Duration lease) {
        return query("select * from claim_deliveries(:most, :perEndpoint, cast(:lease as interval))")
                .setParameter("most", most)
                .setParameter("perEndpoint", perEndpoint)
                .setParameter("lease", lease.toString())
                .getResultStream()
                .map(Claim::of)
                .toList();
    }

    /** Of all agencies, with what came of them. */
    void forgetEventsBefore(Instant time) {
        query("select forget_webhook_events(:time)").setParameter("time", time).getSingleResult();
    }

    /** Of all agencies. */
    Tuple health() {
        return query("select waiting, late, well, failing, given_up from webhook_health()")
                .getSingleResult();
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("There is no delivery of this id.");
    }

    private NativeQuery<Tuple> query(String sql) {
        return getEntityManager().unwrap(Session.class).createNativeQuery(sql, Tuple.class);
    }
}
