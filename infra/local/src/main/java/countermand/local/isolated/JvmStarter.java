package countermand.local.isolated;

import countermand.local.template.FunctionSpec;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Starts a function's JVMs: this JDK, the Runtime Interface Client, and the function's unpacked
 * zip.
 */
final class JvmStarter implements Sandbox.Starter {
  private final FunctionSpec spec;
  private final Map<String, String> variables;
  private final Initialization initialization;
  private final RuntimeClient client;
  private final Code code;

  /** Where a function's code is; unpacked as it is first asked for. */
  @FunctionalInterface
  interface Code {
    Path folder() throws IOException;
  }

  JvmStarter(
      FunctionSpec spec,
      Map<String, String> variables,
      Initialization initialization,
      RuntimeClient client,
      Code code) {
    this.spec = spec;
    this.variables = variables;
    this.initialization = initialization;
    this.client = client;
    this.code = code;
  }

  @Override
  public Sandbox start(String runtimeApi) throws IOException {
    Path folder = code.folder();
    ProcessBuilder builder =
        new ProcessBuilder(command())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
    builder.environment().clear();
    builder.environment().putAll(environment(folder, runtimeApi));
    return JvmSandbox.of(builder.start(), spec.logicalName());
  }

  private List<String> command() {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        // As Lambda starts its Java runtimes.
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-Xmx" + spec.memoryMegabytes() * 85 / 100 + "m",
        "--enable-native-access=ALL-UNNAMED",
        // Where the libraries for snapshots find Lambda's own.
        "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac",
        "-D" + RuntimeClient.LIBRARY_PROPERTY + "=" + client.nativeLibrary(),
        "-classpath",
        client.classPath(),
        RuntimeClient.MAIN,
        spec.handler());
  }

  private Map<String, String> environment(Path folder, String runtimeApi) {
    Map<String, String> environment = new HashMap<>(variables);
    environment.put("AWS_LAMBDA_RUNTIME_API", runtimeApi);
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", initialization.text());
    environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + spec.name());
    environment.put("AWS_LAMBDA_LOG_STREAM_NAME", "local");
    environment.put("LAMBDA_TASK_ROOT", folder.toString());
    environment.put("_HANDLER", spec.handler());
    environment.put("LANG", "en_US.UTF-8");
    environment.put("TZ", ":UTC");
    return environment;
  }
}
