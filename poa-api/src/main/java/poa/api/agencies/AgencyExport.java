package poa.api.agencies;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.UUID;
import poa.api.export.ExportLines;
import poa.api.export.ExportPart;

@Singleton
@Priority(30)
class AgencyExport implements ExportPart {
    private final AgencyRepository agencies;

    AgencyExport(AgencyRepository agencies) {
        this.agencies = agencies;
    }

    @Override
    public void write(UUID agency, ExportLines lines) throws IOException {
        lines.write("AGENCY", AgencyView.of(agencies.findById(agency)));
    }
}
