package poa.api.assessments;

import java.util.Locale;
import java.util.Set;
import poa.api.http.ProblemException;

/** Amazon's marketplaces go by the code of their country; its own pages say UK where ISO 3166 says GB. */
final class Marketplace {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Marketplace() {}

    static String country(String code) {
        var country = "UK".equals(code) ? "GB" : code;
        if (country != null && !COUNTRIES.contains(country)) {
            throw ProblemException.invalid(
                    "/suspension/marketplace", "must be a country code after ISO 3166 in capitals, such as US");
        }
        return country;
    }
}
