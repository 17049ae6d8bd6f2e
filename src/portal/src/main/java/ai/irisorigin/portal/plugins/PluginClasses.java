package ai.irisorigin.portal.plugins;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * What a plugin's classes say of themselves before any of them runs. Whoever signs is trusted, so this is no sandbox: it finds
 * mistakes that would hurt all organizations at once.
 */
final class PluginClasses {

    /** Java 17's. */
    private static final int NEWEST_VERSION = Opcodes.V17;

    /** They would be other classes than the portal's, though of the same name. */
    private static final List<String> RESERVED = List.of("ai/irisorigin/plugin/", "org/pf4j/", "java/");

    private static final Set<String> ENDING = Set.of(
            "java/lang/System.exit",
            "java/lang/Runtime.exit",
            "java/lang/Runtime.halt",
            "java/lang/Runtime.addShutdownHook",
            "java/lang/System.setSecurityManager",
            "java/lang/System.setOut",
            "java/lang/System.setErr");

    private final Map<String, ClassReader> classes = new TreeMap<>();

    PluginClasses(Map<String, byte[]> entries) throws PluginRefusedException {
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            String path = entry.getKey();
            if (path.endsWith(".class") && !path.endsWith("module-info.class")) {
                read(path, entry.getValue());
            }
        }
    }

    private void read(String path, byte[] bytes) throws PluginRefusedException {
        if (RESERVED.stream().anyMatch(path::startsWith)) {
            throw new PluginRefusedException("reserved", path);
        }
        // Bytes 6 and 7 of a class file (Java Virtual Machine Specification, section 4.1).
        int version = bytes.length < 8 ? 0 : ((bytes[6] & 0xFF) << 8) | (bytes[7] & 0xFF);
        if (version > NEWEST_VERSION) {
            throw new PluginRefusedException("java-version", path);
        }
        try {
            var reader = new ClassReader(bytes);
            List<String> endings = endings(reader);
            if (!endings.isEmpty()) {
                throw new PluginRefusedException("ending", endings.get(0) + " in " + path);
            }
            classes.put(reader.getClassName(), reader);
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            throw new PluginRefusedException("class-broken", path);
        }
    }

    private static List<String> endings(ClassReader reader) {
        var found = new ArrayList<String>();
        var calls = new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
                String called = owner + "." + name;
                if (ENDING.contains(called)) {
                    found.add(called.substring(called.lastIndexOf('/') + 1));
                }
            }
        };
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String name, String descriptor, String signature, String[] exceptions) {
                        return calls;
                    }
                },
                ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return found;
    }

    /** The extension points that these classes implement; each must implement one at least. */
    Set<String> points(Set<String> extensions) throws PluginRefusedException {
        Set<String> points = new TreeSet<>();
        for (String extension : extensions) {
            Set<String> own = new TreeSet<>();
            collect(extension.replace('.', '/'), own);
            if (own.isEmpty()) {
                throw new PluginRefusedException("extension-class", extension);
            }
            points.addAll(own);
        }
        if (points.isEmpty()) {
            throw new PluginRefusedException("extensions-missing", "");
        }
        return points;
    }

    private void collect(String type, Set<String> points) {
        Point.of(type).ifPresent(point -> points.add(point.key()));
        ClassReader reader = classes.get(type);
        if (reader != null) {
            for (String parent : reader.getInterfaces()) {
                collect(parent, points);
            }
            collect(reader.getSuperName(), points);
        }
    }
}
