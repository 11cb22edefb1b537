package countermand.local;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a run is told.
 *
 * @param template the template, in the project's folder
 * @param port 0 means any free one
 * @param data without it nothing outlives the run
 * @param variables in {@link Mode#FUNCTIONS_ONLY}: the file that says what the functions' variables
 *     are there
 * @param demo whether it starts with a day's orders
 * @param parameters the template's, by name, where they are not as by default
 */
public record Options(
    Path template,
    int port,
    Optional<Path> data,
    Mode mode,
    Optional<Path> variables,
    boolean demo,
    Map<String, String> parameters) {
  private static final String PORT = "--port=";
  private static final String DATA = "--data=";
  private static final String VARIABLES = "--variables=";
  private static final String PARAMETERS = "--parameters=";
  private static final int PORT_BY_DEFAULT = 8080;

  /** What is run, and where the functions are. */
  public enum Mode {
    /** The whole system, functions included, in one JVM. */
    IN_PROCESS,
    /** The whole system, each function from its zip in JVMs of its own. */
    ISOLATED,
    /** The isolated functions alone, for another platform that invokes them over HTTP. */
    FUNCTIONS_ONLY
  }

  /** What a command line could not mean; the message is for its author. */
  static final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
      super(
          message
              + "; the options are --port=8080, --data=DIR, --demo, --isolated and"
              + " --parameters=NAME=VALUE,NAME=VALUE, or --port=8080, --functions-only and"
              + " --variables=FILE");
    }
  }

  public Options {
    parameters = Map.copyOf(parameters);
  }

  /** Without any orders, and with the template's parameters as by default. */
  public Options(
      Path template, int port, Optional<Path> data, Mode mode, Optional<Path> variables) {
    this(template, port, data, mode, variables, false, Map.of());
  }

  /** The whole system in one JVM. */
  public Options(Path template, int port, Optional<Path> data) {
    this(template, port, data, Mode.IN_PROCESS, Optional.empty());
  }

  /** A run in memory on any free port, as tests want it. */
  public static Options inMemory(Path template) {
    return new Options(template, 0, Optional.empty());
  }

  /** The same in another mode. */
  public Options in(Mode other) {
    return new Options(template, port, data, other, variables, demo, parameters);
  }

  /** The same with other parameters of the template. */
  public Options where(Map<String, String> other) {
    return new Options(template, port, data, mode, variables, demo, other);
  }

  /** The project's folder: paths in the template are relative to it. */
  Path project() {
    return template.toAbsolutePath().resolveSibling("");
  }

  static Options parse(List<String> arguments, Path template) {
    Options options = new Options(template, PORT_BY_DEFAULT, Optional.empty());
    for (String argument : arguments) {
      options = options.with(argument);
    }
    return options.checked();
  }

  private Options with(String argument) {
    if (argument.startsWith(PORT)) {
      int wanted = port(argument.substring(PORT.length()));
      return new Options(template, wanted, data, mode, variables, demo, parameters);
    }
    if (argument.startsWith(DATA) && argument.length() > DATA.length()) {
      Optional<Path> kept = Optional.of(Path.of(argument.substring(DATA.length())));
      return new Options(template, port, kept, mode, variables, demo, parameters);
    }
    if (argument.startsWith(VARIABLES) && argument.length() > VARIABLES.length()) {
      Optional<Path> file = Optional.of(Path.of(argument.substring(VARIABLES.length())));
      return new Options(template, port, data, mode, file, demo, parameters);
    }
    if (argument.startsWith(PARAMETERS)) {
      return where(named(argument.substring(PARAMETERS.length())));
    }
    return switch (argument) {
      case "--isolated" -> in(Mode.ISOLATED);
      case "--functions-only" -> in(Mode.FUNCTIONS_ONLY);
      case "--demo" -> new Options(template, port, data, mode, variables, true, parameters);
      default -> throw new UsageException("Unknown option " + argument);
    };
  }

  private static Map<String, String> named(String text) {
    Map<String, String> named = new HashMap<>();
    for (String one : text.split(",", -1)) {
      String[] parts = one.split("=", 2);
      if (parts.length < 2 || parts[0].isEmpty()) {
        throw new UsageException("Not a parameter: " + one);
      }
      named.put(parts[0], parts[1]);
    }
    return named;
  }

  private Options checked() {
    if (mode == Mode.FUNCTIONS_ONLY && (data.isPresent() || demo)) {
      throw new UsageException("--functions-only keeps no data, and has no orders");
    }
    if (mode != Mode.FUNCTIONS_ONLY && variables.isPresent()) {
      throw new UsageException("--variables is for --functions-only");
    }
    return this;
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw new UsageException("Not a port: " + text);
    }
    throw new UsageException("Not a port: " + text);
  }
}
