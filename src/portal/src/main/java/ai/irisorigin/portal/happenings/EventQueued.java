package ai.irisorigin.portal.happenings;

/** An event waits to be told to a plugin. */
record EventQueued() {}
