package poa.api.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "LocalHost", "127.0.0.1", "127.255.255.254", "::1", "[::1]", "0:0:0:0:0:0:0:1"})
    void machineItself(String host) {
        assertThat(Loopback.is(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0.0.0.0",
                "::",
                "10.0.0.1",
                "128.0.0.1",
                "127.0.0.256",
                "127.1",
                "2130706433",
                "127.0.0.1.evil.example",
                "localhost.",
                "my-host",
                "::ffff:10.0.0.1",
                "[::1].evil.example"
            })
    void anythingElse(String host) {
        assertThat(Loopback.is(host)).isFalse();
    }
}
