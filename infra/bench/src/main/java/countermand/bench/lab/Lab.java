package countermand.bench.lab;

import countermand.core.Role;
import countermand.dialects.Sha256;
import countermand.local.TemplateFile;
import countermand.local.dynamodb.EmbeddedDynamoDb;
import countermand.local.isolated.Initialization;
import countermand.local.isolated.IsolatedFunction;
import countermand.local.isolated.IsolatedLauncher;
import countermand.local.table.Tables;
import countermand.local.template.Arns;
import countermand.local.template.FunctionSpec;
import countermand.local.template.TableSpec;
import countermand.local.template.Template;
import countermand.runtime.FollowingClock;
import countermand.store.Credential;
import countermand.store.DynamoDirectory;
import countermand.store.Link;
import countermand.store.links.KeyRing;
import countermand.store.links.LogEntry;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A table as the template says, in memory, with one link in it; and functions from their zips in
 * front of it. Nothing is behind the table: no stream is read, so that nothing runs beside what is
 * measured.
 */
public final class Lab implements AutoCloseable {
  /** The sweep's logical name. */
  public static final String SWEEP = "Sweep";

  /** The link of all calls. */
  public static final String LINK = "bench";

  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String ANYTHING = "bench";
  private static final String JAVA_OPTIONS = "BENCH_JAVA_OPTIONS";

  private final Path project;
  private final Template template;
  private final EmbeddedDynamoDb engine;
  private final DynamoDbClient client;
  private final IsolatedLauncher launcher;
  private final URI services;
  private final MinuteOfTheSweep minute = new MinuteOfTheSweep(InstantSource.system());

  /**
   * A lab.
   *
   * @param services where the functions find all other services of AWS
   */
  public Lab(URI services) throws IOException {
    this.services = services;
    Path file = TemplateFile.find();
    project = file.toAbsolutePath().resolveSibling("");
    template = Template.read(Files.readString(file));
    launcher = new IsolatedLauncher(project, minute::clientContext, InstantSource.system());
    engine = EmbeddedDynamoDb.start(0, null);
    client = client(engine.endpoint());
    template.tables().forEach(new Tables(client)::make);
    seed();
  }

  /** The project's folder. */
  public Path project() {
    return project;
  }

  public Template template() {
    return template;
  }

  public DynamoDbClient client() {
    return client;
  }

  public String table() {
    return template.tables().stream().findFirst().map(TableSpec::name).orElseThrow();
  }

  /** A function of the template, by its logical name. */
  public IsolatedFunction function(String logicalName, Initialization initialization) {
    FunctionSpec spec = spec(logicalName);
    Map<String, String> variables = new HashMap<>(spec.variables());
    variables.putAll(platform());
    variables.put("OPERATOR_KEYS", Keys.operatorKeys());
    if (logicalName.equals(SWEEP)) {
      variables.put(FollowingClock.ALLOWED_BY, "true");
    }
    return launcher.launch(patient(spec), variables, initialization);
  }

  /** In which minute the sweep is, from its next call on. */
  public MinuteOfTheSweep minute() {
    return minute;
  }

  /** What the template says of a function. */
  public FunctionSpec spec(String logicalName) {
    return template.functions().stream()
        .filter(spec -> spec.logicalName().equals(logicalName))
        .findFirst()
        .orElseThrow();
  }

  /** A baseline, with all that the functions have: memory, flags, variables. */
  public IsolatedFunction baseline(
      Baseline baseline, Map<String, String> more, Initialization initialization) {
    FunctionSpec like = spec("MarketplaceCancel");
    FunctionSpec spec =
        new FunctionSpec(
            baseline.name(),
            baseline.name(),
            Optional.empty(),
            baseline.handler(),
            baseline.zip(),
            Map.of(),
            PATIENCE,
            like.memoryMegabytes(),
            List.of());
    Map<String, String> variables = new HashMap<>(platform());
    variables.put("TABLE", table());
    variables.putAll(more);
    return launcher.launch(spec, variables, initialization);
  }

  @Override
  public void close() throws IOException {
    launcher.close();
    client.close();
    engine.close();
  }

  /** What is slow is to be measured, and not to be ended. */
  private static FunctionSpec patient(FunctionSpec spec) {
    return new FunctionSpec(
        spec.logicalName(),
        spec.name(),
        spec.alias(),
        spec.handler(),
        spec.codeUri(),
        spec.variables(),
        spec.timeout().compareTo(PATIENCE) < 0 ? PATIENCE : spec.timeout(),
        spec.memoryMegabytes(),
        spec.events());
  }

  private Map<String, String> platform() {
    Map<String, String> variables = new HashMap<>();
    variables.put("AWS_REGION", Arns.REGION);
    variables.put("AWS_ACCESS_KEY_ID", ANYTHING);
    variables.put("AWS_SECRET_ACCESS_KEY", ANYTHING);
    variables.put("AWS_SESSION_TOKEN", ANYTHING);
    variables.put("AWS_ENDPOINT_URL", services.toString());
    variables.put("AWS_ENDPOINT_URL_DYNAMODB", engine.endpoint().toString());
    // For whoever wants to see where the time goes: a JVM takes its options from there, too.
    Optional.ofNullable(System.getenv(JAVA_OPTIONS))
        .ifPresent(options -> variables.put("JAVA_TOOL_OPTIONS", options));
    return variables;
  }

  private void seed() {
    new DynamoDirectory(client, table()).put(Link.between(LINK, "native", "native"));
    KeyRing ring = new KeyRing(client, table());
    for (Role role : new Role[] {Role.MARKETPLACE, Role.SELLER}) {
      Credential key = new Credential("native", Keys.id(role), role, LINK, Sha256.hex(Keys.SECRET));
      ring.add(LINK, key, new LogEntry.Deed(InstantSource.system().instant(), key.id(), "bench"));
    }
  }

  private static DynamoDbClient client(URI endpoint) {
    return DynamoDbClient.builder()
        .endpointOverride(endpoint)
        .region(Region.of(Arns.REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(ANYTHING, ANYTHING)))
        .httpClient(UrlConnectionHttpClient.create())
        .build();
  }
}
