package countermand.acceptance;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One marketplace and one seller, with the native credentials of both.
 *
 * @param marketplace the complete Authorization header
 * @param seller the complete Authorization header
 */
record Link(String id, String marketplace, String seller) {

  /** The demo link with a native marketplace and a native seller. */
  static Link ofNatives() {
    return of("native");
  }

  /** The demo link with VTEX on both sides; it has native credentials beside VTEX's. */
  static Link ofVtex() {
    return of("vtex");
  }

  /** The demo link with Unicommerce on both sides; it has native credentials beside them. */
  static Link ofUnicommerce() {
    return of("unicommerce");
  }

  /** The demo link with Shopee on both sides; it has native credentials beside them. */
  static Link ofShopee() {
    return of("shopee");
  }

  private static Link of(String dialect) {
    return of(Demo.link(dialect));
  }

  /** A link as the demo shows it. */
  static Link of(JsonNode link) {
    return new Link(
        link.path("link").asText(),
        link.at("/marketplace/authorization").asText(),
        link.at("/seller/authorization").asText());
  }

  String orders() {
    return "/v1/links/" + id + "/orders/";
  }
}
