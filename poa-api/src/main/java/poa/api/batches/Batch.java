package poa.api.batches;

import io.vertx.core.Context;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.http.HttpServerRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.Flow;

/**
 * One batch: reads no further than it can judge, and judges no further than the caller reads. All but the judging is done on
 * the request's own event loop, one step after the other.
 */
final class Batch implements Flow.Publisher<byte[]>, Flow.Subscription {
    /** Bytes of lines and answers that may be held before another line is begun. */
    private static final int MAX_HELD = 1_048_576;

    /** What a batch needs of the service. */
    interface Service {
        LineJudge.Answer judge(Lines.Line line) throws InterruptedException;

        byte[] text(BatchLine line);

        /** Of the status, for a batch that ends before its lines do. */
        BatchLine cut(long line, int status);

        /** The reply is whole, or nobody wants it any longer. */
        void ended(Batch batch, boolean whole);
    }

    private static final class Place {
        private int held;
        private LineJudge.Answer answer;
    }

    private final Context context;
    private final WorkerExecutor workers;
    private final HttpServerRequest request;
    private final Service service;
    private final Lines lines;
    private final int width;
    private final Deque<Place> places = new ArrayDeque<>();
    private Flow.Subscriber<? super byte[]> reply;
    private long held;
    private long assessed;
    private long refused;
    private boolean wanted;
    private boolean fetching;
    private boolean ended;
    private boolean read;
    private int cut;
    private boolean endSent;
    private boolean moved = true;
    private long since;
    private volatile boolean over;

    /** @param width how many lines may be begun and not yet answered */
    Batch(Context context, WorkerExecutor workers, HttpServerRequest request, Service service, int maxLine, int width) {
        this.context = context;
        this.workers = workers;
        this.request = request;
        this.service = service;
        this.lines = new Lines(maxLine);
        this.width = width;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super byte[]> subscriber) {
        reply = subscriber;
        request.pause();
        request.handler(piece -> {
            fetching = false;
            lines.add(piece.getBytes());
            advance();
        });
        request.endHandler(done -> {
            ended = true;
            advance();
        });
        request.exceptionHandler(gone -> cancel());
        subscriber.onSubscribe(this);
    }

    /** The line before is written, so another one may come. */
    @Override
    public void request(long count) {
        context.runOnContext(next -> {
            wanted = true;
            moved = true;
            advance();
        });
    }

    @Override
    public void cancel() {
        finish(false);
    }

    /** Reads no more; what is begun is still answered. */
    void cut(int status) {
        context.runOnContext(next -> {
            if (!read && cut == 0) {
                cut = status;
                advance();
            }
        });
    }

    /**
     * Whether the caller has neither sent nor taken a line for so long, and could have.
     *
     * @param now of a clock that only goes on, in nanoseconds
     */
    boolean waitsInVain(long now, long nanos) {
        boolean forCaller = !wanted || places.isEmpty();
        if (moved || !forCaller) {
            moved = false;
            since = now;
        }
        return now - since >= nanos;
    }

    /** Whether the caller takes what there is; if not, there is no way to tell him anything. */
    boolean isReadFrom() {
        return wanted;
    }

    private void advance() {
        if (over) {
            return;
        }
        take();
        give();
    }

    private void take() {
        while (hasRoom()) {
            var line = next();
            if (line == null) {
                break;
            }
            begin(line);
        }
        if (hasRoom() && !fetching) {
            fetching = true;
            request.fetch(1);
        }
    }

    private Lines.Line next() {
        var line = lines.next();
        if (line == null && ended) {
            read = true;
            return lines.last();
        }
        return line;
    }

    private boolean hasRoom() {
        return !read && cut == 0 && places.size() < width && held < MAX_HELD;
    }

    private void begin(Lines.Line line) {
        moved = true;
        var place = new Place();
        places.add(place);
        hold(place, line.text() == null ? 0 : line.text().length);
        Callable<LineJudge.Answer> work = () -> over ? null : service.judge(line);
        workers.executeBlocking(work, false).onComplete(done -> {
            if (done.failed()) {
                finish(false);
                reply.onError(done.cause());
            } else if (done.result() != null) {
                place.answer = done.result();
                hold(place, place.answer.text().length);
                advance();
            }
        });
    }

    private void hold(Place place, int bytes) {
        held += bytes - place.held;
        place.held = bytes;
    }

    private void give() {
        if (!wanted) {
            return;
        }
        if (!places.isEmpty()) {
            if (places.peek().answer != null) {
                var place = places.poll();
                hold(place, 0);
                count(place.answer);
                send(place.answer.text());
            }
        } else if (endSent) {
            finish(true);
            reply.onComplete();
        } else if (cut != 0) {
            endSent = true;
            send(service.text(service.cut(lines.number(), cut)));
        } else if (read) {
            endSent = true;
            send(service.text(BatchLine.end(assessed, refused)));
        }
    }

    private void count(LineJudge.Answer answer) {
        if (answer.assessed()) {
            assessed++;
        } else {
            refused++;
        }
    }

    private void send(byte[] text) {
        wanted = false;
        reply.onNext(text);
    }

    private void finish(boolean whole) {
        if (!over) {
            over = true;
            service.ended(this, whole && cut == 0);
        }
    }
}
