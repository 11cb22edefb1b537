package countermand.runtime;

import countermand.core.Role;
import countermand.dialects.links.ConsoleKeys;
import countermand.store.AccessToken;
import countermand.store.Credential;
import countermand.store.Directory;
import countermand.store.Link;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The operators' keys, which come with the deployment: {@code name:hash}, several joined by commas,
 * each hash the SHA-256 of a secret that its operator made himself. The key is then {@code
 * cm_<name>_<secret>}. No API makes an operator.
 */
final class OperatorKeys implements Directory {
  private static final Set<String> SPOKEN = Set.of("native", ConsoleKeys.DIALECT);
  private static final Pattern KEY = Pattern.compile("([A-Za-z0-9.~-]{1,64}):([0-9a-f]{64})");

  private final Directory directory;
  private final Map<String, String> operators = new HashMap<>();

  /**
   * Operators, and whoever else there is.
   *
   * @throws IllegalStateException where the keys are not as they must be
   */
  OperatorKeys(Directory directory, String keys) {
    this.directory = directory;
    for (String key : keys.isBlank() ? new String[0] : keys.split(",", -1)) {
      Matcher parts = KEY.matcher(key.strip());
      if (!parts.matches()) {
        throw new IllegalStateException(
            "OPERATOR_KEYS must be name:hash, joined by commas, each hash the SHA-256 of a key's"
                + " secret in lower-case hex");
      }
      operators.put(parts.group(1), parts.group(2));
    }
  }

  @Override
  public Optional<Link> link(String id) {
    return directory.link(id);
  }

  @Override
  public Optional<Credential> credential(String dialect, String id) {
    return operator(dialect, id).or(() -> directory.credential(dialect, id));
  }

  /** The same key calls the API and signs in at the console. */
  private Optional<Credential> operator(String dialect, String id) {
    return Optional.ofNullable(SPOKEN.contains(dialect) ? operators.get(id) : null)
        .map(hash -> new Credential(dialect, id, Role.OPERATOR, null, hash));
  }

  @Override
  public void forgetToken(String dialect, String hash) {
    directory.forgetToken(dialect, hash);
  }

  @Override
  public Optional<AccessToken> token(String dialect, String hash) {
    return directory.token(dialect, hash);
  }
}
