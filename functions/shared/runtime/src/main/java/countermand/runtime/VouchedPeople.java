package countermand.runtime;

import countermand.core.Role;
import countermand.dialects.Sha256;
import countermand.dialects.Vouched;
import countermand.dialects.links.ConsoleKeys;
import countermand.store.AccessToken;
import countermand.store.Credential;
import countermand.store.Directory;
import countermand.store.Link;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * People for whom a provider of identities vouches, at the console. None of them is kept: who it
 * is, as whom and for which link stands in the name of the credential that a session is of, and
 * sessions are all that they have.
 *
 * <p>No key opens as one of them: the names cannot be typed, and what stands for the secret's hash
 * is no hash. It is made of the deployment's settings, so that sessions end when the provider is
 * another one, or none.
 */
final class VouchedPeople implements Directory {
  private static final String KIND = "vouched";
  private static final Pattern NAME =
      Pattern.compile(KIND + ":([0-9a-f]{32}):(MARKETPLACE|SELLER|OPERATOR):(.*)");

  private final Directory directory;
  private final String mark;

  private VouchedPeople(Directory directory, String mark) {
    this.directory = directory;
    this.mark = mark;
  }

  /** Whoever else there is; and these, where the deployment has a provider. */
  static Directory beside(Directory directory, Environment environment) {
    return environment
        .optional("OIDC_ISSUER")
        .<Directory>map(issuer ->
            new VouchedPeople(
                directory,
                KIND
                    + ":"
                    + Sha256.hex(
                        issuer
                            + "\n"
                            + environment.optional("OIDC_CLIENT_ID").orElse("")
                            + "\n"
                            + environment.optional("OIDC_CLAIM").orElse(""))))
        .orElse(directory);
  }

  /** The name of the credential of a person. */
  static String name(Vouched.Person person) {
    @Nullable String link = person.link();
    return KIND + ":" + person.person() + ":" + person.role() + ":" + (link == null ? "" : link);
  }

  /** What stands for the person whose credential it is; empty where it is a key. */
  static Optional<String> person(Credential credential) {
    return Optional.of(NAME.matcher(credential.id()))
        .filter(Matcher::matches)
        .map(name -> KIND + ":" + name.group(1));
  }

  @Override
  public Optional<Credential> credential(String dialect, String id) {
    Matcher name = NAME.matcher(id);
    return dialect.equals(ConsoleKeys.DIALECT) && name.matches()
        ? Optional.of(credential(id, Role.valueOf(name.group(2)), name.group(3)))
        : directory.credential(dialect, id);
  }

  private Credential credential(String id, Role role, String link) {
    return new Credential(ConsoleKeys.DIALECT, id, role, link.isEmpty() ? null : link, mark);
  }

  @Override
  public Optional<Link> link(String id) {
    return directory.link(id);
  }

  @Override
  public Optional<AccessToken> token(String dialect, String hash) {
    return directory.token(dialect, hash);
  }

  @Override
  public void forgetToken(String dialect, String hash) {
    directory.forgetToken(dialect, hash);
  }
}
