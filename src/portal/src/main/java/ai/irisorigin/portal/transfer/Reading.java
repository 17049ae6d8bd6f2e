package ai.irisorigin.portal.transfer;

import ai.irisorigin.portal.categories.Slug;
import ai.irisorigin.portal.images.Images;
import ai.irisorigin.portal.web.UploadedImage;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads an upload: each file is judged by itself, and pictures are taken if a text shows them. */
final class Reading {

    private static final Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "gif");
    private static final Pattern ID = Pattern.compile("([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})\\..*");

    private final Bundle bundle;
    private final Staging staging;
    private final UUID id;
    private final String language;
    private final String otherwise;
    private final Function<String, Optional<String>> known;

    private final List<Staging.Read> read = new ArrayList<>();
    private final Map<String, Bundle.Item> pictures = new HashMap<>();
    private final Map<String, Optional<String>> addresses = new HashMap<>();
    private final Map<String, String> pictureFaults = new LinkedHashMap<>();
    private final Set<String> places = new HashSet<>();
    private final Map<String, String> homes = new HashMap<>();
    private final Map<String, String> folders = new LinkedHashMap<>();
    private final Set<String> named = new HashSet<>();

    /**
     * Begins one.
     *
     * @param language of texts that don't say
     * @param otherwise the category of files in no folder; may be empty
     * @param known the slug of a category by its name or slug
     */
    Reading(
            Bundle bundle,
            Staging staging,
            UUID id,
            String language,
            String otherwise,
            Function<String, Optional<String>> known) {
        this.bundle = bundle;
        this.staging = staging;
        this.id = id;
        this.language = language;
        this.otherwise = otherwise;
        this.known = known;
    }

    List<Staging.Read> all() throws IOException {
        for (Bundle.Item item : bundle.items()) {
            if (item.fault() == null && PICTURES.contains(item.path().extension())) {
                pictures.put(item.path().key(), item);
            }
        }
        for (Bundle.Item item : bundle.items()) {
            if (item.fault() != null) {
                leftOut(item, "other", item.fault());
            } else if (Manuscript.is(item.path())) {
                text(item);
            } else if (!PICTURES.contains(item.path().extension())) {
                leftOut(item, "other", "type");
            }
        }
        pictures.forEach((key, item) -> {
            if (!addresses.containsKey(key)) {
                leftOut(item, "image", "unused");
            } else if (pictureFaults.containsKey(key)) {
                leftOut(item, "image", pictureFaults.get(key));
            }
        });
        folders.forEach((slug, name) -> {
            if (!named.contains(slug)) {
                read.add(new Staging.Read(name + "/", "category", slug, unnamed(name), null));
            }
        });
        return read;
    }

    /** A folder that nothing names is called like itself. */
    private Manuscript unnamed(String folder) {
        String words = folder.replaceAll("[-_]+", " ").strip();
        String name = words.isEmpty() ? folder : Character.toUpperCase(words.charAt(0)) + words.substring(1);
        return new Manuscript("category", folder, folder, language, name, "", "", null, null, null, null);
    }

    private void text(Bundle.Item item) throws IOException {
        try {
            Manuscript text = Manuscript.read(item.path(), bundle.read(item, Manuscript.LONGEST_FILE), language);
            String category = category(text);
            if (text.kind().equals("category")) {
                named.add(category);
            } else if (!category.equals(homes.merge(text.slug(), category, (before, now) -> before))
                    || !places.add(text.slug() + " " + text.language() + " " + text.kind())) {
                throw new Refused("twice");
            }
            read.add(new Staging.Read(
                    item.name(),
                    text.kind(),
                    category,
                    text.kind().equals("category") ? text : linked(text, item),
                    null));
        } catch (Refused refused) {
            leftOut(item, "other", refused.fault());
        }
    }

    private String category(Manuscript text) throws Refused {
        String said = text.category() == null ? otherwise : text.category();
        if (said.isBlank()) {
            throw new Refused("category");
        }
        String slug = known.apply(said).orElseGet(() -> Slug.ofFile(said));
        if (Slug.isReserved(slug)) {
            throw new Refused("reserved");
        }
        folders.putIfAbsent(slug, said);
        return slug;
    }

    private Manuscript linked(Manuscript text, Bundle.Item item) throws IOException, Refused {
        var failures = new ArrayList<IOException>();
        String markdown = PictureLinks.rewrite(text.markdown(), address -> {
            try {
                return picture(address, item.path(), text.slug());
            } catch (IOException e) {
                failures.add(e);
                return Optional.empty();
            }
        });
        if (!failures.isEmpty()) {
            throw failures.get(0);
        }
        return text.saying(markdown);
    }

    /** Where the picture will be that a text refers to; empty if it isn't in the upload. */
    private Optional<String> picture(String address, FilePath from, String slug) throws IOException {
        Optional<String> key = from.resolve(decoded(address)).filter(pictures::containsKey);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> seen = addresses.get(key.get());
        if (seen == null) {
            seen = taken(key.get(), slug);
            addresses.put(key.get(), seen);
        }
        return seen;
    }

    private Optional<String> taken(String key, String slug) throws IOException {
        Bundle.Item item = pictures.get(key);
        try {
            byte[] file = bundle.read(item, Images.LARGEST_UPLOAD);
            var same = ID.matcher(item.path().name());
            if (same.matches() && staging.isThere(UUID.fromString(same.group(1)), file)) {
                return Optional.of(Images.address(UUID.fromString(same.group(1))));
            }
            UploadedImage image = Images.redrawn(file);
            var fresh = UUID.randomUUID();
            String name = item.path().name().replaceAll("\\.[^.]*$", "");
            staging.keepImage(id, fresh, slug, name, Images.typeOf(image), image.bytes());
            return Optional.of(Images.address(fresh));
        } catch (Refused refused) {
            pictureFaults.put(key, refused.fault());
        } catch (UploadedImage.Refused refused) {
            pictureFaults.put(key, "picture." + refused.fault().key());
        }
        return Optional.empty();
    }

    private static String decoded(String address) {
        try {
            return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    private void leftOut(Bundle.Item item, String kind, String fault) {
        String shown = item.name().length() > 300 ? item.name().substring(0, 300) : item.name();
        read.add(new Staging.Read(shown.replaceAll("\\p{Cntrl}", "\ufffd"), kind, null, null, fault));
    }
}
