package countermand.runtime.telling;

import countermand.core.Role;
import countermand.dialects.Sha256;
import countermand.store.AccessToken;
import countermand.store.Credential;
import countermand.store.Directory;
import countermand.store.Link;
import countermand.store.TimeLimit;
import countermand.store.tokens.IssuedTokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Links and credentials in memory; each credential's secret is {@link #SECRET}. */
public final class MemoryDirectory implements Directory, IssuedTokens {
  /** What proves every key. */
  public static final String SECRET = "s3cret";

  private final Map<String, Link> links = new HashMap<>();
  private final Map<String, Credential> credentials = new HashMap<>();
  private final Map<String, AccessToken> tokens = new HashMap<>();
  private final List<String> asked = new ArrayList<>();
  private Optional<Duration> timeLeft = Optional.empty();
  private @Nullable RuntimeException broken;

  /** A link more. */
  public MemoryDirectory connect(Link link) {
    links.put(link.id(), link);
    return this;
  }

  /** A key more. */
  public MemoryDirectory issue(String dialect, String id, Role role, @Nullable String link) {
    return issue(new Credential(dialect, id, role, link, Sha256.hex(SECRET)));
  }

  /** A key more. */
  public MemoryDirectory issue(Credential credential) {
    credentials.put(credential.dialect() + "/" + credential.id(), credential);
    return this;
  }

  /** A credential less. */
  public void revoke(String dialect, String id) {
    credentials.remove(dialect + "/" + id);
  }

  @Override
  public void put(AccessToken token) {
    tokens.put(token.dialect() + "/" + token.hash(), token);
  }

  @Override
  public void remove(AccessToken token) {
    tokens.remove(token.dialect() + "/" + token.hash());
  }

  @Override
  public boolean exchange(AccessToken used, List<AccessToken> made) {
    boolean there = tokens.remove(used.dialect() + "/" + used.hash()) != null;
    if (there) {
      made.forEach(this::put);
    }
    return there;
  }

  /** All tokens that were issued. */
  public Collection<AccessToken> tokens() {
    return tokens.values();
  }

  /** From now on nothing can be looked up. */
  public void breakDown(RuntimeException why) {
    broken = why;
  }

  /** How long there still was when something was looked up last. */
  public Optional<Duration> timeLeft() {
    return timeLeft;
  }

  /** What was looked up, in order. */
  public List<String> asked() {
    return asked;
  }

  @Override
  public Optional<Link> link(String id) {
    ask(id);
    return Optional.ofNullable(links.get(id));
  }

  @Override
  public Optional<Credential> credential(String dialect, String id) {
    ask(dialect + "/" + id);
    return Optional.ofNullable(credentials.get(dialect + "/" + id));
  }

  @Override
  public Optional<AccessToken> token(String dialect, String hash) {
    ask(dialect + "/token");
    return Optional.ofNullable(tokens.get(dialect + "/" + hash));
  }

  private void ask(String what) {
    if (broken != null) {
      throw broken;
    }
    timeLeft = TimeLimit.left();
    asked.add(what);
  }
}
