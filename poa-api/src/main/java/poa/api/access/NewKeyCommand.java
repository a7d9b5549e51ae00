package poa.api.access;

/** {@code new-key}: a key for POA_ACCESS_FIRST_KEY. Nothing is started, and nothing knows the key yet. */
public final class NewKeyCommand {
    public static final String NAME = "new-key";

    private NewKeyCommand() {}

    public static void run() {
        System.out.println(KeyText.make().secret());
    }
}
