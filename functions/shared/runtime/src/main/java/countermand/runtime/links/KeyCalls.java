package countermand.runtime.links;

import countermand.core.Role;
import countermand.dialects.Dialects;
import countermand.dialects.Malformed;
import countermand.dialects.Sha256;
import countermand.dialects.json.FieldError;
import countermand.dialects.links.ConsoleKeys;
import countermand.dialects.links.KeyIssued;
import countermand.dialects.links.KeyMaker;
import countermand.dialects.links.KeyRevoked;
import countermand.dialects.links.KeyState;
import countermand.dialects.links.KeyWish;
import countermand.store.AccessToken;
import countermand.store.BusyException;
import countermand.store.Credential;
import countermand.store.Link;
import countermand.store.links.KeptLink;
import countermand.store.links.Key;
import countermand.store.links.KeyRing;
import countermand.store.links.KeySeal;
import countermand.store.links.LinkBook;
import countermand.store.links.LogEntry;
import countermand.store.tokens.IssuedTokens;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Issues, lists and revokes the keys with which parties call us. */
final class KeyCalls {
  /**
   * Two a side while they rotate, in two protocols, and room for those that nobody cleared away.
   */
  static final int KEYS_MAX = 50;

  /** A person hands a code on, so that it lasts longer than one that a browser brings. */
  private static final Duration CODE_LIFETIME = Duration.ofHours(24);

  /** On every link our own protocol may be spoken beside the party's, and people may sign in. */
  private static final Set<String> EVERYWHERE = Set.of("native", ConsoleKeys.DIALECT);

  private final LinkBook book;
  private final KeyRing ring;
  private final KeySeal seal;
  private final IssuedTokens tokens;
  private final Deeds deeds;

  KeyCalls(LinkBook book, KeyRing ring, KeySeal seal, IssuedTokens tokens, Deeds deeds) {
    this.book = book;
    this.ring = ring;
    this.seal = seal;
    this.tokens = tokens;
    this.deeds = deeds;
  }

  KeyIssued issue(String id, KeyWish wish, String by) {
    Optional<Link> link = book.read(id).map(KeptLink::link);
    if (link.isEmpty()) {
      return new KeyIssued.NoLink();
    }
    String dialect =
        Optional.ofNullable(wish.dialect())
            .orElseGet(() -> link.get().party(wish.side()).dialect());
    LogEntry.Deed deed = deeds.by(by);
    Optional<FieldError> fault = fault(link.get(), wish, dialect, deed.at());
    if (fault.isPresent()) {
      return new KeyIssued.Invalid(fault.get());
    }
    if (ring.of(id).size() >= KEYS_MAX) {
      return new KeyIssued.TooMany(KEYS_MAX);
    }
    return maker(dialect)
        .<KeyIssued>map(maker -> made(id, wish, dialect, maker, deed))
        .orElseGet(() ->
            new KeyIssued.Invalid(
                new FieldError("/dialect", "has no keys that could be issued here")));
  }

  /** People sign in at the console in no party's protocol. */
  private static Optional<KeyMaker> maker(String dialect) {
    return dialect.equals(ConsoleKeys.DIALECT)
        ? Optional.of(ConsoleKeys::make)
        : Dialects.named(dialect).keys();
  }

  private KeyIssued made(
      String link, KeyWish wish, String dialect, KeyMaker maker, LogEntry.Deed deed) {
    Set<String> needed = maker.brought(wish.side());
    if (!wish.brought().keySet().equals(needed)) {
      return invalid(
          needed.isEmpty()
              ? "is nothing that this side's key has"
              : "must have " + String.join(", ", new TreeSet<>(needed)));
    }
    try {
      KeyMaker.NewKey key =
          needed.isEmpty()
              ? maker.make(link, wish.side(), deeds.chance())
              : maker.of(wish.side(), wish.brought());
      return issued(link, wish, dialect, key, deed);
    } catch (Malformed e) {
      return invalid(e.why());
    }
  }

  private static KeyIssued invalid(String why) {
    return new KeyIssued.Invalid(new FieldError("/brought", why));
  }

  private KeyIssued issued(
      String link, KeyWish wish, String dialect, KeyMaker.NewKey made, LogEntry.Deed deed) {
    Credential credential =
        new Credential(
            dialect,
            made.id(),
            LinkMapping.role(wish.side()),
            link,
            kept(link, dialect, made),
            wish.expiresAt(),
            made.account(),
            wish.only());
    if (!ring.add(link, credential, deed)) {
      if (!wish.brought().isEmpty()) {
        return invalid("is a key that some link has already; revoke it there first");
      }
      throw new BusyException();
    }
    code(credential, made.code(), deed.at());
    KeyState state =
        new KeyState(
            made.id(), wish.side(), dialect, deed.at(), null, wish.expiresAt(), wish.only());
    return new KeyIssued.Issued(state, made.shown());
  }

  private String kept(String link, String dialect, KeyMaker.NewKey made) {
    return switch (made.proof()) {
      case KeyMaker.Proof.Hash(String text) -> text;
      case KeyMaker.Proof.Shared(String secret) -> seal.seal(link, dialect, made.id(), secret);
    };
  }

  private void code(Credential credential, String code, Instant now) {
    if (!code.isEmpty()) {
      tokens.put(
          AccessToken.of(
              credential, Sha256.hex(code), now.plus(CODE_LIFETIME), AccessToken.Purpose.CODE));
    }
  }

  private static Optional<FieldError> fault(Link link, KeyWish wish, String dialect, Instant now) {
    String own = link.party(wish.side()).dialect();
    if (!EVERYWHERE.contains(dialect) && !dialect.equals(own)) {
      return Optional.of(
          new FieldError(
              "/dialect", "must be native, " + ConsoleKeys.DIALECT + ", or the side's: " + own));
    }
    @Nullable Instant end = wish.expiresAt();
    if (end != null && !end.isAfter(now)) {
      return Optional.of(new FieldError("/expiresAt", "must be in the future"));
    }
    return wish.only().stream()
        .filter(path -> !callable(dialect, path, LinkMapping.role(wish.side())))
        .findFirst()
        .map(path -> new FieldError("/only", path + " is no path that this key could call"));
  }

  private static boolean callable(String dialect, String path, Role role) {
    return Dialects.find(dialect).stream()
        .flatMap(spoken -> spoken.operations().entrySet().stream())
        .anyMatch(route ->
            route.getKey().resource().equals(path) && route.getValue().readers().containsKey(role));
  }

  Optional<List<KeyState>> list(String link) {
    return book.read(link).map(_ -> ring.of(link).stream().map(LinkMapping::state).toList());
  }

  KeyRevoked revoke(String link, String id, String by) {
    if (book.read(link).isEmpty()) {
      return KeyRevoked.NO_LINK;
    }
    Optional<Key> key = ring.of(link).stream().filter(it -> it.id().equals(id)).findFirst();
    return key.filter(it -> ring.remove(link, it, deeds.by(by))).isPresent()
        ? KeyRevoked.REVOKED
        : KeyRevoked.NO_KEY;
  }
}
