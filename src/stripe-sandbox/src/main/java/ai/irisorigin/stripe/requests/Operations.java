package ai.irisorigin.stripe.requests;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The operations by method and path; {@code POST /v1/customers/{id}} is one. */
final class Operations {
    private record Operation(String name, Pattern pattern) {

        static Operation of(String name) {
            return new Operation(name, Pattern.compile(name.replaceAll("\\{\\w+}", "[^/]+")));
        }
    }

    private final List<Operation> operations;

    Operations(Collection<String> names) {
        // A word goes before an id: /v1/invoices/create_preview is no invoice.
        operations = names.stream()
                .sorted(comparing((String name) -> name.contains("{")))
                .map(Operation::of)
                .toList();
    }

    Optional<String> find(String method, String path) {
        var request = method + " " + path;
        return operations.stream()
                .filter(operation -> operation.pattern().matcher(request).matches())
                .map(Operation::name)
                .findFirst();
    }
}
