package poa.api.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketsTest {
    private final HandClock clock = new HandClock();

    @Test
    void callersDoNotTakeFromEachOther() {
        var buckets = new Buckets(1, 60, clock);

        assertThat(buckets.of("one").tryConsume(1)).isTrue();
        assertThat(buckets.of("one").tryConsume(1)).isFalse();
        assertThat(buckets.of("other").tryConsume(1)).isTrue();
    }

    @Test
    void bucketIsNeverMoreThanFull() {
        var buckets = new Buckets(2, 60, clock);
        buckets.of("one").tryConsume(2);
        clock.pass(Duration.ofDays(1));

        assertThat(buckets.of("one").tryConsume(3)).isFalse();
        assertThat(buckets.of("one").tryConsume(2)).isTrue();
    }

    @Test
    void crowdOfAddressesIsForgottenButThoseThatCameLast() {
        var buckets = new Buckets(1, 60, clock);
        for (int i = 0; i < 3 * Buckets.MOST; i++) {
            buckets.of("caller " + i).tryConsume(1);
        }

        assertThat(buckets.count()).isEqualTo(Buckets.MOST);
        assertThat(buckets.of("caller " + (3 * Buckets.MOST - 1)).tryConsume(1)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"600, 600, 60", "100, 600, 10", "1, 600, 1", "7, 3, 140", "10, 7, 86"})
    void windowIsTheTimeInWhichABucketFills(int size, int perMinute, long seconds) {
        assertThat(new Buckets(size, perMinute, clock).window()).isEqualTo(seconds);
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, cb007109",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2:ffff::1, 20010db800010002"
    })
    void networkOfAnIpv6AddressCountsAsOne(String host, String address) {
        assertThat(BadKeysFilter.address(SocketAddress.inetSocketAddress(1, host)))
                .isEqualTo(address);
    }
}
