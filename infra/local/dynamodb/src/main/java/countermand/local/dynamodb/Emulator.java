package countermand.local.dynamodb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.net.MalformedURLException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The emulator's classes, apart from everybody else's: a class loader that sees only this module
 * and the libraries that the build copied into {@code target/lib}.
 *
 * <p>There is one for the whole JVM, never closed, because a JVM loads SQLite's native library into
 * one class loader only.
 */
final class Emulator {
  private static final ClassLoader LOADER = loader();

  private Emulator() {}

  /** A new engine of that class, as the emulator's own loader sees the class. */
  static Object construct(String engine, int port, @Nullable Path dataDirectory)
      throws ReflectiveOperationException {
    Constructor<?> constructor =
        Class.forName(engine, true, LOADER).getConstructor(int.class, Path.class);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    // Log4j and the emulator itself look for their parts there; the threads they start inherit it.
    thread.setContextClassLoader(LOADER);
    try {
      return constructor.newInstance(port, dataDirectory);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static ClassLoader loader() {
    Path module = module();
    Path libraries = libraries(module);
    System.setProperty("sqlite4java.library.path", libraries.toString());
    try (Stream<Path> files = Files.list(libraries)) {
      Stream<Path> jars = files.filter(file -> file.toString().endsWith(".jar")).sorted();
      URL[] path = Stream.concat(Stream.of(module), jars).map(Emulator::url).toArray(URL[]::new);
      return new URLClassLoader("dynamodb", path, ClassLoader.getPlatformClassLoader());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder {@code target/classes}, or the jar in {@code target}. */
  private static Path module() {
    try {
      return Path.of(Emulator.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException("This class was loaded from no file", e);
    }
  }

  private static Path libraries(Path module) {
    Path libraries = module.resolveSibling("lib");
    if (!Files.isDirectory(libraries)) {
      throw new IllegalStateException(
          "No " + libraries + ": build the module dynamodb, or run it from its target folder");
    }
    return libraries;
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException(file + " has no URL", e);
    }
  }
}
