package poa.api.cases;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithName;
import java.util.List;

@ConfigMapping(prefix = "poa.deadlines")
interface DeadlinesConfig {
    /** So many days before its deadline a case is told of; with several, once for each. */
    @WithName("lead-days")
    List<Integer> leadDays();

    /** How often it is looked what is due, as the scheduler reads it. */
    String every();
}
