package ai.irisorigin.bench.plugin;

import ai.irisorigin.plugin.Call;
import ai.irisorigin.plugin.Event;
import ai.irisorigin.plugin.EventListener;
import org.pf4j.Extension;

/** Hears, and does nothing about it. */
@Extension
public class Listener implements EventListener {

    @Override
    public void on(Event event, Call call) {}
}
