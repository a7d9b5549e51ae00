package poa.build;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Gives the names that differ from build to build steady ones, in the jar of what Quarkus generates: the build runs this file by itself
 * (poa-api/pom.xml). Quarkus 3.33 numbers the keys of its start (proxykey12) by what its threads came to first, and Byte Buddy 1.17
 * draws lots for the names of fields in Hibernate's proxies (cachedValue$lK3ApjtS$5j4bem0). Newer ones of both do neither: then leave
 * this out.
 */
final class SteadyNames {
    /** One name for all of the jar: one class puts a value by it, others get it. */
    private static final Pattern KEY = Pattern.compile("proxykey\\d+");

    /** Private to its class. */
    private static final Pattern FIELD = Pattern.compile("(cachedValue\\$)\\w{8}(\\$\\w+)");

    private static final int MAGIC_AND_VERSION = 8;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Map<String, String> keys = new HashMap<>();

    public static void main(String[] arguments) throws IOException {
        new SteadyNames().rewrite(Path.of(arguments[0]));
    }

    private void rewrite(Path jar) throws IOException {
        SortedMap<String, byte[]> entries = new TreeMap<>();
        try (var zip = new ZipFile(jar.toFile())) {
            for (var all = zip.entries(); all.hasMoreElements(); ) {
                ZipEntry entry = all.nextElement();
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        Path steady = Files.createTempFile(jar.toAbsolutePath().getParent(), "steady", ".jar");
        try (var out = new ZipOutputStream(Files.newOutputStream(steady))) {
            for (var entry : entries.entrySet()) {
                var steadyEntry = new ZipEntry(entry.getKey());
                steadyEntry.setTimeLocal(NO_TIME);
                out.putNextEntry(steadyEntry);
                out.write(entry.getKey().endsWith(".class") ? steady(entry.getValue()) : entry.getValue());
            }
        }
        // a temporary file is its owner's alone; who may read the application is the affair of the folder
        Files.setPosixFilePermissions(steady, Files.getPosixFilePermissions(jar));
        Files.move(steady, jar, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Copies a class with other names in its constant pool (JVMS 4.4); all that comes after the pool refers to it by number. */
    private byte[] steady(byte[] classFile) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(classFile));
        var bytes = new ByteArrayOutputStream(classFile.length);
        var out = new DataOutputStream(bytes);
        out.write(in.readNBytes(MAGIC_AND_VERSION));
        int size = in.readUnsignedShort();
        out.writeShort(size);
        for (int i = 1; i < size; i++) {
            int tag = in.readUnsignedByte();
            out.writeByte(tag);
            switch (tag) {
                case 1 -> out.writeUTF(steady(in.readUTF()));
                case 3, 4, 9, 10, 11, 12, 17, 18 -> out.write(in.readNBytes(4));
                case 5, 6 -> {
                    out.write(in.readNBytes(8));
                    i++; // a long or double takes two places
                }
                case 7, 8, 16, 19, 20 -> out.write(in.readNBytes(2));
                case 15 -> out.write(in.readNBytes(3));
                default -> throw new IOException("Constant of an unknown kind " + tag);
            }
        }
        out.write(in.readAllBytes());
        return bytes.toByteArray();
    }

    private String steady(String name) {
        if (KEY.matcher(name).matches()) {
            return keys.computeIfAbsent(name, unsteady -> "proxykey" + (keys.size() + 1));
        }
        var field = FIELD.matcher(name);
        return field.matches() ? field.group(1) + "steady00" + field.group(2) : name;
    }
}
