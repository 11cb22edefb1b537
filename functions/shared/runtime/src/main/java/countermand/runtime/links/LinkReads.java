package countermand.runtime.links;

import countermand.dialects.HttpReply;
import countermand.dialects.links.LinkState;
import countermand.dialects.links.OperatorCall;
import countermand.store.links.LinkBook;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Shows links. */
final class LinkReads {
  private static final Pattern NAME = Pattern.compile("[a-z0-9-]{1,63}");

  private final LinkBook book;

  LinkReads(LinkBook book) {
    this.book = book;
  }

  HttpReply answer(OperatorCall.ShowLink call) {
    return call.reply().apply(book.read(call.link()).map(LinkMapping::state));
  }

  HttpReply answer(OperatorCall.ListLinks call) {
    return call.reply().apply(list(call.limit(), call.cursor()));
  }

  Optional<LinkState.Page> list(int limit, @Nullable String cursor) {
    if (cursor == null) {
      return Optional.of(page(limit, null));
    }
    return name(cursor).map(after -> page(limit, after));
  }

  private LinkState.Page page(int limit, @Nullable String after) {
    LinkBook.Page page = book.page(limit, after);
    @Nullable String last = page.last();
    return new LinkState.Page(
        page.links().stream().map(LinkMapping::state).toList(), last == null ? null : cursor(last));
  }

  private static String cursor(String name) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(name.getBytes(StandardCharsets.UTF_8));
  }

  private static Optional<String> name(String cursor) {
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8))
          .filter(name -> NAME.matcher(name).matches());
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }
}
