package poa.api.assessments;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import poa.model.Assessment;
import poa.model.Playbook;
import poa.rules.Assessor;

/** What is counted of assessments: codes of the rule set alone, nothing of the caller or his text. */
@Startup
@Singleton
class AssessmentMeters {
    private static final String OTHER = "other";
    private static final Duration[] STEPS = Stream.of(25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
            .map(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Set<String> types;
    private final Timer duration;

    AssessmentMeters(MeterRegistry registry, Assessor assessor) {
        this.registry = registry;
        this.types = assessor.playbooks().stream().map(Playbook::type).collect(Collectors.toUnmodifiableSet());
        this.duration = Timer.builder("poa.assessment.duration")
                .description("Time to judge a draft, without waiting, reading and storing")
                .serviceLevelObjectives(STEPS)
                .register(registry);
        assessor.rules().forEach(rule -> findings(rule.id()));
    }

    Assessment time(Supplier<Assessment> work) {
        var assessment = duration.record(work);
        var type = assessment.suspension().type();
        Counter.builder("poa.assessments")
                .description("Drafts that were judged")
                .tag("verdict", assessment.verdict().name())
                .tag("suspension", types.contains(type) ? type : OTHER)
                .register(registry)
                .increment();
        assessment.findings().forEach(finding -> findings(finding.ruleId()).increment());
        return assessment;
    }

    private Counter findings(String rule) {
        return Counter.builder("poa.findings")
                .description("Findings in the drafts that were judged")
                .tag("rule", rule)
                .register(registry);
    }
}
