package poa.api.limits;

import java.util.Locale;

/** Why a request was turned away. */
enum Refusal {
    /** 429: a caller came too often. */
    RATE,
    /** 429: an address tried too many keys. */
    BAD_KEYS,
    /** 503: too many drafts and notices at the same time. */
    GATE,
    /** 503: the reply did not begin in time. */
    DEADLINE;

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
