package poa.api.limits;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LimitsCheckTest {

    @Test
    void limitThatLetsNobodyInIsNamedAtTheStart() {
        assertThatThrownBy(() -> start(0, Duration.ofSeconds(1)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("poa.limits.assessments must be at least 1");
        assertThatThrownBy(() -> start(1, Duration.ofSeconds(-1)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("poa.limits.patience must be at least 0 ms");
    }

    @Test
    void nobodyHasToWait() {
        assertThatCode(() -> start(1, Duration.ZERO)).doesNotThrowAnyException();
    }

    private static void start(int assessments, Duration patience) {
        new LimitsCheck(TightLimits.config(assessments, patience)).check(new StartupEvent());
    }
}
