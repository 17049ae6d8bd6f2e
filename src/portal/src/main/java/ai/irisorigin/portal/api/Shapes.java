package ai.irisorigin.portal.api;

import static ai.irisorigin.portal.JsonText.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.List;

/** The JSON of answers, as api/openapi.json describes it. Times are in UTC (RFC 3339). */
final class Shapes {

    private Shapes() {}

    /** @param next where the next page begins, or null */
    static JsonObject page(List<Item> items, Cursor next) {
        var list = JSON.createArrayBuilder();
        items.forEach(item -> list.add(conversation(item)));
        JsonObjectBuilder page = JSON.createObjectBuilder().add("items", list);
        return (next == null ? page.addNull("next") : page.add("next", next.text())).build();
    }

    static JsonObject conversation(Matter matter) {
        var messages = JSON.createArrayBuilder();
        matter.messages()
                .forEach(said -> messages.add(JSON.createObjectBuilder()
                        .add("id", said.id().toString())
                        .add("from", said.byCustomer() ? "customer" : "staff")
                        .add("automatic", said.automatic())
                        .add("author", said.author())
                        .add("text", said.text())
                        .add("created_at", said.createdAt().toString())));
        return conversation(matter.item()).add("messages", messages).build();
    }

    private static JsonObjectBuilder conversation(Item item) {
        return JSON.createObjectBuilder()
                .add("id", item.id().toString())
                .add("number", item.number())
                .add("subject", item.subject())
                .add(
                        "customer",
                        JSON.createObjectBuilder().add("name", item.name()).add("email", item.email()))
                .add("status", item.status())
                .add("language", item.language())
                .add("created_at", item.createdAt().toString())
                .add("updated_at", item.activeAt().toString());
    }
}
