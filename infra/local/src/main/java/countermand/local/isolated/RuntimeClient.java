package countermand.local.isolated;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/**
 * AWS's Runtime Interface Client: what runs a Java handler in Lambda, and here.
 *
 * @param classPath its jars, and nothing of a function's
 * @param nativeLibrary the part of it that speaks HTTP
 */
record RuntimeClient(String classPath, Path nativeLibrary) {
  /** Its main class; the one argument is the handler. */
  static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";

  /**
   * The property that names the native library. Without it each start replaces one file under /tmp,
   * and of two that start at once one may load half of it.
   */
  static final String LIBRARY_PROPERTY =
      "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";

  /** Where infra/local's pom puts the jars. */
  private static final Path JARS = Path.of("infra", "local", "target", "ric");

  /**
   * The folder of its jars.
   *
   * @throws IOException where it is missing; the message says what to do
   */
  static Path jars(Path project) throws IOException {
    Path folder = project.resolve(JARS);
    if (!Files.isDirectory(folder)) {
      throw new IOException(JARS + " does not exist: run ./mvnw package first");
    }
    return folder;
  }

  /**
   * Makes it ready to run.
   *
   * @throws IOException where it does not run on this machine; the message says what to do
   */
  static RuntimeClient of(Path folder, WorkFolder work) throws IOException {
    return new RuntimeClient(folder + "/*", library(folder, work));
  }

  private static Path library(Path folder, WorkFolder work) throws IOException {
    String entry = "jni/libaws-lambda-jni." + platform() + ".so";
    try (DirectoryStream<Path> jars = Files.newDirectoryStream(folder, "*.jar")) {
      for (Path jar : jars) {
        try (JarFile file = new JarFile(jar.toFile())) {
          ZipEntry found = file.getEntry(entry);
          if (found != null) {
            try (InputStream library = file.getInputStream(found)) {
              return work.write("libaws-lambda-jni.so", library);
            }
          }
        }
      }
    }
    throw new IOException(JARS + " has no " + entry + ": run ./mvnw clean package first");
  }

  private static String platform() throws IOException {
    String machine = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    return switch (machine) {
      case "Linux amd64" -> "linux-x86_64";
      case "Linux aarch64" -> "linux-aarch_64";
      default ->
          throw new IOException(
              "AWS's Runtime Interface Client runs on Linux (x86_64, aarch64), not on "
                  + machine
                  + ": leave out --isolated");
    };
  }
}
