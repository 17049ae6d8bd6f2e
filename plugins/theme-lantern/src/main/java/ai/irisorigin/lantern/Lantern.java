package ai.irisorigin.lantern;

import ai.irisorigin.plugin.ThemeProvider;
import org.pf4j.Extension;

/** Brings the theme Lantern; all of it is in the folder {@code theme} of the jar. */
@Extension
public class Lantern implements ThemeProvider {}
