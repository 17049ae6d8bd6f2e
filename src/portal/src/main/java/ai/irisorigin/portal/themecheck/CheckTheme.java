package ai.irisorigin.portal.themecheck;

import ai.irisorigin.portal.themes.ThemeFolder;
import ai.irisorigin.portal.themes.Themes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The check on an author's own machine: {@code mvn -q -Pcheck-theme -Dtheme=<folder>}. */
public final class CheckTheme {

    private CheckTheme() {}

    /** Prints the report; the exit code is 1 if the theme is refused. */
    public static void main(String[] folders) throws IOException {
        if (folders.length != 1 || !Files.isDirectory(Path.of(folders[0]))) {
            System.err.println("usage: mvn -q -Pcheck-theme -Dtheme=<folder of a theme>");
            System.exit(2);
        }
        Report report = ThemeCheck.check(ThemeFolder.files(Path.of(folders[0])), Themes.bundled()::known);
        System.out.print(report.text());
        System.exit(report.refused() ? 1 : 0);
    }
}
