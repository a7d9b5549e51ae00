package poa.api;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.util.ExceptionUtil;
import org.jboss.logging.Logger;
import poa.api.access.CreateKeyCommand;
import poa.api.access.NewKeyCommand;
import poa.api.assessments.AssessorProducer;

/** Starts the service or one of its commands, and the database where no server is named. */
@QuarkusMain
public class Main {

    public static void main(String... args) {
        var command = args.length == 0 ? "" : args[0];
        switch (command) {
            case NewKeyCommand.NAME -> NewKeyCommand.run();
            case CreateKeyCommand.NAME -> {
                // the key alone goes to standard out, and nothing is served meanwhile
                System.setProperty("quarkus.log.console.stderr", "true");
                System.setProperty("quarkus.http.host-enabled", "false");
                System.setProperty("quarkus.management.host-enabled", "false");
                // what is due is taken up by who stays long enough to end it
                System.setProperty("quarkus.scheduler.enabled", "false");
                run(CreateKeyCommand.class, args);
            }
            default -> {
                // the server would answer a path such as /%zz with a bare 400; let through, it gets a problem as
                // everything else does
                System.setProperty("vertx.disableURIValidation", "true");
                AssessorProducer.begin();
                run(null, args);
            }
        }
    }

    /** With a handler of our own the framework tells nothing itself. */
    private static void tell(Throwable fault) {
        if (fault == null) {
            return;
        }
        var log = Logger.getLogger(Main.class);
        var cause = ExceptionUtil.getRootCause(fault);
        if (cause instanceof ConfigurationException) {
            log.error(cause.getMessage());
        } else {
            log.error("The service cannot start", fault);
        }
    }

    private static void run(Class<? extends QuarkusApplication> command, String... args) {
        var database = OwnDatabase.startUnlessConfigured();
        Quarkus.run(
                command,
                (code, fault) -> {
                    tell(fault);
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
