package poa.api;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service, and its database where no server is named. */
@QuarkusMain
public class Main {

    public static void main(String... args) {
        // the server would answer a path such as /%zz with a bare 400; let through, it gets a problem as everything
        // else does
        System.setProperty("vertx.disableURIValidation", "true");
        var database = OwnDatabase.startUnlessConfigured();
        Quarkus.run(
                null,
                (code, fault) -> {
                    // after the service has drained its requests, which need it
                    database.close();
                    // in development the same process runs again, with what was changed
                    if (!LaunchMode.current().isDev()) {
                        System.exit(code);
                    }
                },
                args);
    }
}
