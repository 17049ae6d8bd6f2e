package ai.irisorigin.portal.mailbox;

/** A file that came with a mail. */
final class ReceivedFile {

    private final String name;
    private final byte[] bytes;

    ReceivedFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    /** The sender's word, in one line, without folders. */
    String name() {
        return name;
    }

    byte[] bytes() {
        return bytes;
    }
}
