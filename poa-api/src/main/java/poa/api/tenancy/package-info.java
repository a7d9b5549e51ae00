/** Who is asking, and for which agency. Every query of every feature asks here first; the database asks, too. */
@FilterDef(
        name = CurrentAgency.FILTER,
        defaultCondition = "agency_id = :agency",
        parameters = @ParamDef(name = "agency", type = UUID.class, resolver = AgencyOfQuery.class),
        autoEnabled = true,
        applyToLoadByKey = true)
package poa.api.tenancy;

import java.util.UUID;
import org.hibernate.annotations.FilterDef;
import org.hibernate.annotations.ParamDef;
