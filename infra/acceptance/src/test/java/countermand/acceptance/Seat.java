package countermand.acceptance;

/** Where a seller's person works at the console: a link of its own, a key, and what waits there. */
final class Seat {
  private final Connected link = Connected.natives();
  private final Link keyed = link.keyed();

  /** The link's id. */
  String link() {
    return link.id();
  }

  /** A key to sign in with. */
  String key() {
    return link.consoleKey("seller");
  }

  /** A customer wants an order cancelled, for that reason. */
  Sale waits(String reason) {
    return Sale.on(keyed).waits(reason);
  }
}
