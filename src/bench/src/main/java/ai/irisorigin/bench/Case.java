package ai.irisorigin.bench;

/**
 * Something that is asked for over and over.
 *
 * @param organizations at how many hosts, chosen at random
 * @param compressed whether the visitor accepts gzip
 */
record Case(String name, String path, int organizations, boolean compressed) {

    static Case yardstick(String name, String path) {
        return new Case(name, path, 1, false);
    }

    static Case home(String name, int organizations) {
        return new Case(name, "/", organizations, false);
    }

    Case gzip() {
        return new Case(name, path, organizations, true);
    }
}
