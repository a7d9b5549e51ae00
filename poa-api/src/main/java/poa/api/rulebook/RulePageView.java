package poa.api.rulebook;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.api.http.Page;
import poa.rules.catalogue.RuleEntry;

@Schema(name = "RulePage", description = "One page of rules.")
record RulePageView(
        @Schema(description = "The rules, by dimension and id.")
        List<RuleView> items,

        @Schema(description = "The cursor of the next page, null on the last.", nullable = true)
        String nextCursor) {

    static RulePageView of(Page<RuleEntry> page) {
        return new RulePageView(page.items().stream().map(RuleView::of).toList(), page.nextCursor());
    }
}
