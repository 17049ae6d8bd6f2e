package ai.irisorigin.drills;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A customer, somebody of the staff and the operator, who look at pages of one node. */
final class Visitors {

    private static final String PASSWORD = "demo-password-1";

    private static final List<String> PUBLIC = List.of("/", "/help", "/help/search?q=delivery", "/conversations/new");
    private static final List<String> STAFF = List.of("/app", "/app/people", "/app/conversations", "/app/knowledge");

    private final Visitor customer;
    private final Visitor owner;
    private final Visitor operator;

    private Visitors(Visitor customer, Visitor owner, Visitor operator) {
        this.customer = customer;
        this.owner = owner;
        this.operator = operator;
    }

    static Visitors signedInAt(Node node) throws IOException {
        Visitor owner = node.visitor();
        signIn(owner, Question.HOST, "owner@acme.test");
        Visitor operator = node.visitor();
        signIn(operator, Installation.DOMAIN, "operator@iris.test");
        return new Visitors(node.visitor(), owner, operator);
    }

    /** With the sessions that they have. */
    Visitors at(Node node) {
        return new Visitors(customer.at(node), owner.at(node), operator.at(node));
    }

    static Visitor.Answer signIn(Visitor visitor, String host, String email) throws IOException {
        Visitor.Answer answer = visitor.post(host, "/sign-in", Map.of("email", email, "password", PASSWORD));
        assertThat(answer.status()).as(answer.body()).isEqualTo(303);
        return answer;
    }

    /** Each of their pages once. */
    void walk() throws IOException {
        for (String path : PUBLIC) {
            look(customer, Question.HOST, path);
        }
        for (String path : STAFF) {
            look(owner, Question.HOST, path);
        }
        look(operator, Installation.DOMAIN, "/operator/organizations");
    }

    /** Goes on until it is told that the work is over; a page that fails fails it. */
    CompletableFuture<Integer> walkUntil(AtomicBoolean over) {
        return CompletableFuture.supplyAsync(() -> {
            int rounds = 0;
            try {
                while (!over.get()) {
                    walk();
                    rounds++;
                }
            } catch (IOException e) {
                throw new CompletionException(e);
            }
            return rounds;
        });
    }

    private static void look(Visitor visitor, String host, String path) throws IOException {
        assertThat(visitor.get(host, path).status()).as(host + path).isEqualTo(200);
    }
}
