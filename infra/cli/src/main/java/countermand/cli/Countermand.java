package countermand.cli;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** What all commands have in common. */
@Command(
    name = "countermand",
    mixinStandardHelpOptions = true,
    version = "countermand 0.1.0",
    description = "Runs a hub of order cancellations: links, keys, what waits and what failed.",
    subcommands = {
      Links.class,
      Connect.class,
      Log.class,
      Keys.class,
      Issue.class,
      Rotate.class,
      Revoke.class,
      Secrets.class,
      Decisions.class,
      Failed.class,
      Redeliver.class,
      Order.class
    },
    footer = {
      "",
      "COUNTERMAND_KEY   the operator's key, cm_<name>_<secret>",
      "COUNTERMAND_URL   the hub, where --url does not say it",
      "",
      "Exit: 0 done, 1 the hub said no, 2 used wrongly, 3 not reached or not well (try again)"
    })
final class Countermand implements Runnable {
  private static final String LOCAL = "http://127.0.0.1:8080";

  private final Surroundings surroundings;

  @Option(
      names = "--url",
      scope = ScopeType.INHERIT,
      paramLabel = "URL",
      description = "where the hub answers, its stage included (default: " + LOCAL + ")")
  private @Nullable String url;

  @Option(
      names = "--json",
      scope = ScopeType.INHERIT,
      description = "print what the hub answered, for programs")
  private boolean json;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  Countermand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Without a command nothing is to be done. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }

  Hub hub() {
    String base = Optional.ofNullable(url).or(() -> variable("COUNTERMAND_URL")).orElse(LOCAL);
    String key =
        variable("COUNTERMAND_KEY")
            .orElseThrow(
                () -> Failure.misused("Set COUNTERMAND_KEY to your key, cm_<name>_<secret>."));
    return Hub.at(URI.create(base), key);
  }

  Console console() {
    return new Console(surroundings.in(), surroundings.out(), json);
  }

  private Optional<String> variable(String name) {
    return Optional.ofNullable(surroundings.environment().get(name)).filter(it -> !it.isBlank());
  }
}
