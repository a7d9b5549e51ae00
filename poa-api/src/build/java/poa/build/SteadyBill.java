package poa.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Dates the bill of materials by the sources in place of the clock; nothing else in it differs from build to build. */
final class SteadyBill {
    private static final Pattern TIME = Pattern.compile("(\"timestamp\"\\s*:\\s*\")[^\"]*");

    private SteadyBill() {}

    /** @param arguments the bill, the time */
    public static void main(String[] arguments) throws IOException {
        Path bill = Path.of(arguments[0]);
        var time = TIME.matcher(Files.readString(bill));
        if (!time.find()) {
            throw new IOException("There is no time in " + bill);
        }
        Files.writeString(bill, time.replaceFirst("$1" + arguments[1]));
    }
}
