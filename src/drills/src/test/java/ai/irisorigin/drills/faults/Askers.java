package ai.irisorigin.drills.faults;

import ai.irisorigin.launcher.Portal;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Customers who ask, all at the same time, one question after the other, and remember what they were told. */
final class Askers implements AutoCloseable {
    private static final int AT_ONCE = 4;

    private final Portal portal;
    private final Queue<String> tickets = new ConcurrentLinkedQueue<>();
    private final Queue<Asked> asked = new ConcurrentLinkedQueue<>();
    private final ExecutorService customers = Executors.newFixedThreadPool(AT_ONCE);
    private volatile boolean enough;

    /** One question: when it was sent and what came back. */
    record Asked(String subject, long sentAt, Answer answer) {

        boolean acknowledged() {
            return answer.status() == 303;
        }
    }

    /** Opens the forms beforehand: whoever sends one within two seconds is taken for a robot. */
    Askers(int questions, Portal portal) throws IOException {
        this.portal = portal;
        for (int i = 0; i < questions; i++) {
            tickets.add(Questions.ticket(Visitor.at("acme", portal)));
        }
    }

    void begin() throws InterruptedException {
        TimeUnit.SECONDS.sleep(2);
        for (int i = 0; i < AT_ONCE; i++) {
            customers.execute(this::askOn);
        }
    }

    private void askOn() {
        for (String ticket = tickets.poll(); ticket != null && !enough; ticket = tickets.poll()) {
            String subject = "Question " + ticket.substring(0, 22);
            long sentAt = System.nanoTime();
            try {
                Answer answer = Visitor.at("acme", portal).post("/conversations/new", Questions.form(subject, ticket));
                asked.add(new Asked(subject, sentAt, answer));
            } catch (IOException e) {
                asked.add(new Asked(subject, sentAt, Answer.NONE));
            }
        }
    }

    /** Once this many were answered with success. */
    void awaitAcknowledged(int count) throws InterruptedException {
        while (acknowledged().size() < count) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
    }

    List<String> acknowledged() {
        return asked.stream().filter(Asked::acknowledged).map(Asked::subject).toList();
    }

    List<Asked> all() {
        return new ArrayList<>(asked);
    }

    /** Each waits for the answer to the last question. */
    void stop() throws InterruptedException {
        enough = true;
        customers.shutdown();
        if (!customers.awaitTermination(2, TimeUnit.MINUTES)) {
            throw new IllegalStateException("somebody still waits for an answer");
        }
    }

    @Override
    public void close() {
        enough = true;
        customers.shutdownNow();
    }
}
