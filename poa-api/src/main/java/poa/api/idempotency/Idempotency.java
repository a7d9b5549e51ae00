package poa.api.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.inject.Singleton;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import poa.api.http.BodyDigest;
import poa.api.http.ProblemException;
import poa.api.http.Versions;
import poa.api.tenancy.CurrentAgency;

/**
 * Creates once for each Idempotency-Key. Key, reply and what was created are of one transaction, so a crash leaves all or
 * none of them, and a request that was refused leaves its key free.
 */
@Singleton
public class Idempotency {
    public static final String HEADER = "Idempotency-Key";

    private static final String REPLAYED = "Idempotent-Replayed";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    /** Visible ASCII, bare or as the string of a structured field. */
    private static final Pattern KEY = Pattern.compile("\"?([!#-~]{1,255})\"?");

    private final CurrentVertxRequest request;
    private final CurrentAgency agency;
    private final ReplyStore replies;
    private final IdempotencyConfig config;
    private final ObjectMapper mapper;
    private final Clock clock;

    Idempotency(
            CurrentVertxRequest request,
            CurrentAgency agency,
            ReplyStore replies,
            IdempotencyConfig config,
            ObjectMapper mapper,
            Clock clock) {
        this.request = request;
        this.agency = agency;
        this.replies = replies;
        this.config = config;
        this.mapper = mapper;
        this.clock = clock;
    }

    /** Takes the step, or tells what came of it the first time. */
    @Transactional
    public <T> RestResponse<T> once(Supplier<Created<T>> step) {
        var header = request.getCurrent().request().getHeader(HEADER);
        if (header == null) {
            var created = step.get();
            return reply(created, created.view());
        }
        var key = new IdempotentReplyEntity.Key(agency.id(), operation(), key(header));
        var fingerprint = BodyDigest.of(request.getCurrent());
        if (!take(key, fingerprint)) {
            return replay(key, fingerprint);
        }
        var created = step.get();
        var body = json(created.view());
        keep(key, created, body);
        return reply(created, raw(body));
    }

    private boolean take(IdempotentReplyEntity.Key key, String fingerprint) {
        try {
            return replies.take(key, fingerprint, clock.instant().truncatedTo(ChronoUnit.MILLIS), config.patience());
        } catch (PersistenceException fault) {
            if (Stream.iterate((Throwable) fault, cause -> cause != null, Throwable::getCause)
                    .anyMatch(cause ->
                            cause instanceof SQLException sql && LOCK_NOT_AVAILABLE.equals(sql.getSQLState()))) {
                throw ProblemException.inProgress();
            }
            throw fault;
        }
    }

    private void keep(IdempotentReplyEntity.Key key, Created<?> created, String body) {
        replies.flush();
        var reply = replies.findById(key);
        reply.status = RestResponse.StatusCode.CREATED;
        reply.location = created.location();
        reply.etag = Versions.tag(created.version()).getValue();
        reply.body = body;
        reply.caseId = created.caseId();
    }

    private <T> RestResponse<T> replay(IdempotentReplyEntity.Key key, String fingerprint) {
        // where it is not there, housekeeping forgot it this very moment; the caller's next try begins anew
        var first = replies.findByIdOptional(key).orElseThrow(ProblemException::inProgress);
        if (!first.fingerprint.equals(fingerprint)) {
            throw ProblemException.keyReused();
        }
        return ResponseBuilder.<T>create(first.status)
                .entity(raw(first.body))
                .header("Location", first.location)
                .header("ETag", "\"" + first.etag + "\"")
                .header(REPLAYED, "true")
                .build();
    }

    private static <T> RestResponse<T> reply(Created<T> created, T entity) {
        return ResponseBuilder.<T>create(RestResponse.Status.CREATED)
                .entity(entity)
                .header("Location", created.location())
                .tag(Versions.tag(created.version()))
                .build();
    }

    /** The JSON writer passes a string on as it is: what was sent the first time, byte for byte. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T> T raw(String json) {
        return (T) json;
    }

    private String json(Object view) {
        try {
            return mapper.writeValueAsString(view);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private String operation() {
        var current = request.getCurrent().request();
        return current.method() + " " + current.path();
    }

    private static String key(String header) {
        var key = KEY.matcher(header);
        if (!key.matches()) {
            throw ProblemException.badHeader(HEADER, "must have 1 to 255 visible ASCII characters");
        }
        return key.group(1);
    }
}
