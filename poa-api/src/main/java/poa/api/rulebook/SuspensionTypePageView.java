package poa.api.rulebook;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.api.http.Page;
import poa.model.Playbook;

@Schema(name = "SuspensionTypePage", description = "One page of suspension types.")
record SuspensionTypePageView(
        @Schema(description = "The types, in the order of their codes.")
        List<SuspensionTypeView> items,

        @Schema(description = "The cursor of the next page, null on the last.", nullable = true)
        String nextCursor) {

    static SuspensionTypePageView of(Page<Playbook> page) {
        return new SuspensionTypePageView(
                page.items().stream().map(SuspensionTypeView::of).toList(), page.nextCursor());
    }
}
