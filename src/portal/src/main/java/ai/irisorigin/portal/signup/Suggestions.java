package ai.irisorigin.portal.signup;

import ai.irisorigin.portal.domains.Slugs;
import ai.irisorigin.portal.tenancy.NewOrganizations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** For a slug that can't be had, the nearest one that can. */
@ApplicationScoped
class Suggestions {

    /** Leaves room for an ending. */
    private static final int LONGEST = 32;

    private static final List<String> ENDINGS =
            List.of("", "-team", "-hq", "-care", "-2", "-3", "-4", "-5", "-6", "-7", "-8", "-9");

    @Inject
    private NewOrganizations newOrganizations;

    /** Empty if nothing that was typed has letters that an address can have. */
    Optional<String> instead(String slug, String name) {
        List<String> candidates = Stream.of(slug, name)
                .map(Suggestions::plain)
                .filter(stem -> stem.length() > 1)
                .flatMap(stem -> ENDINGS.stream().map(stem::concat))
                .filter(candidate -> Slugs.fault(candidate).isEmpty())
                .toList();
        return candidates.isEmpty() ? Optional.empty() : newOrganizations.firstFree(candidates);
    }

    /** Without accents, and with one hyphen for whatever else an address can't have: {@code Café Zoë} is cafe-zoe. */
    static String plain(String typed) {
        String letters = Normalizer.normalize(typed, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
        return letters.substring(0, Math.min(letters.length(), LONGEST)).replaceAll("^-+|-+$", "");
    }
}
