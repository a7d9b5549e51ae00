package poa.api.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DestinationsTest {
    private final TestNames names = new TestNames();
    private final Destinations destinations = new Destinations(
            names,
            new PublicAddresses(),
            Settings.with(Map.of("poa.webhooks.allowed-hosts", "crm.internal,localhost:5678,10.0.0.7")));

    DestinationsTest() throws IOException {
        // what is shipped allows nobody
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://crm.example/",
                "ftp://crm.example/",
                "//crm.example/",
                "crm.example",
                "https:crm.example",
                "https://",
                "https:///path",
                "https://user@crm.example/",
                "https://user:pass@crm.example/",
                "https://crm.example@localhost/",
                "https://crm.example/#part",
                "https://crm.example:80/",
                "https://crm.example:22/",
                "https://crm.example:5432/",
                "https://crm.example:-1/",
                "https://localhost/",
                "https://localhost:443/",
                "https://127.0.0.1/",
                "https://127.1/",
                "https://2130706433/",
                "https://0x7f000001/",
                "https://0x7f.0.0.1/",
                "https://0177.0.0.1/",
                "https://1.1.1.1/",
                "https://[::1]/",
                "https://[::ffff:127.0.0.1]/",
                "https://[fe80::1%25eth0]/",
                "https://crm.example./",
                "https://crm_internal/",
                "https://①②⑦.0.0.1/",
                "https://crm.example\\@localhost/",
                "https://crm.example /",
                "https://crm.example/\r\nHost: localhost",
                "http://crm.internal.example/",
                "http://localhost/",
                "http://localhost:5679/",
                "http://10.0.0.8/"
            })
    void urlThatCouldLeadInsideIsRefused(String url) {
        assertThatThrownBy(() -> destinations.check(url)).isInstanceOf(DestinationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "https://crm.example, crm.example, 443, /, true, false",
        "HTTPS://CRM.example/Hooks?a=b%20c, crm.example, 443, /Hooks?a=b%20c, true, false",
        "https://crm.example:8443/x, crm.example, 8443, /x, true, false",
        "https://bücher.example/x, xn--bcher-kva.example, 443, /x, true, false",
        "http://crm.internal/x, crm.internal, 80, /x, false, true",
        "http://crm.internal:9000/x, crm.internal, 9000, /x, false, true",
        "http://localhost:5678/x, localhost, 5678, /x, false, true",
        "http://10.0.0.7/x, 10.0.0.7, 80, /x, false, true"
    })
    void urlIsTakenApartOnce(String url, String host, int port, String target, boolean tls, boolean trusted)
            throws DestinationException {
        assertThat(destinations.read(url)).isEqualTo(new Destination(tls, host, port, target, trusted));
    }

    @Test
    void hostIsLookedUpEachTimeSoThatRebindingIsRefused() throws Exception {
        names.set("rebound.example", "1.1.1.1");
        destinations.check("https://rebound.example/");
        var destination = destinations.read("https://rebound.example/");
        assertThat(destinations.address(destination)).isEqualTo(InetAddress.getByName("1.1.1.1"));

        names.set("rebound.example", "127.0.0.1");

        assertThatThrownBy(() -> destinations.address(destination)).isInstanceOf(DestinationException.class);
    }

    @Test
    void oneAddressInsideAmongPublicOnesIsRefused() {
        names.set("mixed.example", "1.1.1.1", "2606:4700::1111", "169.254.169.254");

        assertThatThrownBy(() -> destinations.check("https://mixed.example/")).isInstanceOf(DestinationException.class);
    }

    @Test
    void nameThatNobodyKnowsYetCanBeRegisteredAndNotCalled() throws DestinationException {
        assertThatCode(() -> destinations.check("https://later.example/")).doesNotThrowAnyException();
        var destination = destinations.read("https://later.example/");

        assertThatThrownBy(() -> destinations.address(destination)).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void hostThatTheOperatorNamesMayBeInside() throws Exception {
        names.set("crm.internal", "10.1.2.3");

        assertThat(destinations.address(destinations.read("http://crm.internal/")))
                .isEqualTo(InetAddress.getByName("10.1.2.3"));
    }
}
