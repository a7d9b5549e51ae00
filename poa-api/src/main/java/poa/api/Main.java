package poa.api;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

/** Starts the service. */
@QuarkusMain
public class Main {

    public static void main(String... args) {
        // the server would answer a path such as /%zz with a bare 400; let through, it gets a problem as everything
        // else does
        System.setProperty("vertx.disableURIValidation", "true");
        Quarkus.run(args);
    }
}
