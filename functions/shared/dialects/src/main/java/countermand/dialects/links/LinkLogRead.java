package countermand.dialects.links;

/** What came of reading a link's log. */
public sealed interface LinkLogRead {

  /** A page of it. */
  record Shown(LinkChange.Page page) implements LinkLogRead {}

  /** There is no such link. */
  record NoLink() implements LinkLogRead {}

  /** The cursor is none of ours. */
  record BadCursor() implements LinkLogRead {}
}
