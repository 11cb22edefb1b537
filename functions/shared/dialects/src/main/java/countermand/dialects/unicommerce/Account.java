package countermand.dialects.unicommerce;

import countermand.core.Side;
import countermand.dialects.SecretText;
import java.util.List;
import java.util.Optional;

/** As whom we call; kept as one text, its parts separated by colons. The newest counts. */
sealed interface Account {

  /** At Unicommerce: {@code clientid:merchantid:securitykey}. */
  record Client(String client, String merchant, String key) implements Account {
    static Optional<Client> of(List<String> secrets) {
      return parts(secrets, 3).map(part -> new Client(part[0], part[1], part[2]));
    }

    @Override
    public String toString() {
      return "Client[client=" + client + ", merchant=" + merchant + "]";
    }
  }

  /** At a marketplace: {@code username:password}. */
  record User(String name, String password) implements Account {
    static Optional<User> of(List<String> secrets) {
      return parts(secrets, 2).map(part -> new User(part[0], part[1]));
    }

    @Override
    public String toString() {
      return "User[name=" + name + "]";
    }
  }

  /** What is wrong with the account of a side; empty where it is complete. */
  static Optional<String> fault(Side side, String secret) {
    boolean complete =
        switch (side) {
          case SELLER -> Client.of(List.of(secret)).isPresent();
          case MARKETPLACE -> User.of(List.of(secret)).isPresent();
        };
    return complete
        ? SecretText.fault(secret)
        : Optional.of(
            switch (side) {
              case SELLER -> "must be clientid:merchantid:securitykey";
              case MARKETPLACE -> "must be username:password";
            });
  }

  /** The last part may have colons of its own. */
  private static Optional<String[]> parts(List<String> secrets, int count) {
    return secrets.stream()
        .findFirst()
        .map(secret -> secret.split(":", count))
        .filter(parts -> parts.length == count)
        .filter(parts -> List.of(parts).stream().noneMatch(String::isBlank));
  }
}
