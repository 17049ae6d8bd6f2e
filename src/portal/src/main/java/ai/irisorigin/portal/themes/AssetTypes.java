package ai.irisorigin.portal.themes;

/** The kinds of files a theme may carry, and the media type that each is sent as. */
final class AssetTypes {

    private AssetTypes() {}

    static String of(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=utf-8";
            case "js" -> "text/javascript;charset=utf-8";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "jpg" -> "image/jpeg";
            case "webp" -> "image/webp";
            case "woff2" -> "font/woff2";
            default -> throw new TemplateException(path + " is not a kind of file that a theme may carry");
        };
    }
}
