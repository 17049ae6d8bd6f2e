package ai.irisorigin.plugin;

import org.pf4j.ExtensionPoint;

/** A way to tell an organization's staff what happened: a chat, a pager, a text message. */
public interface NotificationChannel extends ExtensionPoint {

    /**
     * Delivers a notification. The organization chose of which kinds of events it wants to hear, among those that the manifest
     * names. It may come again, as its event may. Ten seconds are given.
     *
     * @throws RetryException if the receiver is away or busy: the portal tries again later
     * @throws Exception if it can't be delivered; the message is shown to those who set the plugin up
     */
    void send(Notification notification, Call call) throws Exception;
}
