package countermand.local;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a run is told. Port 0 means any free one; without a data directory nothing outlives the run.
 */
public record Options(Path template, int port, Optional<Path> data) {
  private static final String PORT = "--port=";
  private static final String DATA = "--data=";
  private static final int PORT_BY_DEFAULT = 8080;

  /** What a command line could not mean; the message is for its author. */
  static final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
      super(message + "; the options are --port=8080 and --data=DIR");
    }
  }

  /** A run in memory on any free port, as tests want it. */
  public static Options inMemory(Path template) {
    return new Options(template, 0, Optional.empty());
  }

  static Options parse(List<String> arguments, Path template) {
    Options options = new Options(template, PORT_BY_DEFAULT, Optional.empty());
    for (String argument : arguments) {
      options = options.with(argument);
    }
    return options;
  }

  private Options with(String argument) {
    if (argument.startsWith(PORT)) {
      return new Options(template, port(argument.substring(PORT.length())), data);
    }
    if (argument.startsWith(DATA) && argument.length() > DATA.length()) {
      return new Options(template, port, Optional.of(Path.of(argument.substring(DATA.length()))));
    }
    throw new UsageException("Unknown option " + argument);
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
