package countermand.local;

import countermand.local.bus.EventBus;
import countermand.local.clock.AtRest;
import countermand.local.clock.ClockEndpoint;
import countermand.local.clock.Deadlines;
import countermand.local.clock.MovableClock;
import countermand.local.clock.Rest;
import countermand.local.clock.Stepper;
import countermand.local.clock.Work;
import countermand.local.demo.Day;
import countermand.local.demo.Deliveries;
import countermand.local.demo.Demo;
import countermand.local.demo.DemoEndpoint;
import countermand.local.demo.Partners;
import countermand.local.demo.Seed;
import countermand.local.fault.Faults;
import countermand.local.fault.FaultsEndpoint;
import countermand.local.fault.Service;
import countermand.local.fault.Services;
import countermand.local.function.Functions;
import countermand.local.function.InProcessLauncher;
import countermand.local.function.Invoker;
import countermand.local.function.Launcher;
import countermand.local.function.Targets;
import countermand.local.gateway.Gateway;
import countermand.local.http.AwsJsonEndpoint;
import countermand.local.http.Endpoint;
import countermand.local.http.Forward;
import countermand.local.http.LocalServer;
import countermand.local.http.Reply;
import countermand.local.http.Request;
import countermand.local.identity.IdentityProvider;
import countermand.local.isolated.IsolatedLauncher;
import countermand.local.keys.KeyService;
import countermand.local.queue.Mapping;
import countermand.local.queue.Queues;
import countermand.local.queue.SqsApi;
import countermand.local.receiver.Receiver;
import countermand.local.scheduler.Scheduler;
import countermand.local.state.DataDirectory;
import countermand.local.stream.Pump;
import countermand.local.table.DueDeliveries;
import countermand.local.table.TableDump;
import countermand.local.table.Tables;
import countermand.local.template.EventSource;
import countermand.local.template.FunctionSpec;
import countermand.local.template.TableSpec;
import countermand.local.template.Template;
import countermand.store.Attributes;
import countermand.store.DynamoDirectory;
import countermand.store.DynamoSecrets;
import countermand.store.envelope.Envelope;
import countermand.store.links.KeyRing;
import countermand.store.links.KeySeal;
import countermand.store.tokens.DynamoIssuedTokens;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Puts the parts together, in the order in which they need each other. */
final class Assembly {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final String AWS = "/_local/aws";

  private final Options options;
  private final Template template;
  private final Future<Database> starting;
  private final DataDirectory data;
  private final Demo demo;
  private final LocalServer gateway;
  private final Tap tap;
  private final Closing closing;
  private final MovableClock clock;
  private final Functions functions = new Functions();
  private final Queues queues;
  private final Targets targets;
  private final KeyService keys;
  private final Faults faults = new Faults();

  /** {@code starting}: the database, which takes longest and is waited for when it is needed. */
  Assembly(
      Options options,
      Template template,
      Future<Database> starting,
      DataDirectory data,
      Demo demo,
      LocalServer gateway,
      Tap tap,
      Closing closing) {
    this.options = options;
    this.template = template;
    this.starting = starting;
    this.data = data;
    this.demo = demo;
    this.gateway = gateway;
    this.tap = tap;
    this.closing = closing;
    clock = Day.clock(options.demo(), data);
    keys = new KeyService(data.file("keys.json"));
    queues = new Queues(template.queues(), clock, data);
    targets = closing.add(new Targets(functions, queues));
  }

  void start() throws IOException {
    LocalServer aws = closing.add(new LocalServer(0));
    Database database = started();
    Tables tables = new Tables(database.client());
    template.tables().forEach(tables::make);
    seed(database);
    Launcher launcher = launcher();
    launch(launcher, new FunctionVariables(aws.uri(), gateway.uri()));

    Scheduler scheduler =
        closing.add(
            new Scheduler(template, targets, queues, clock, data.journal("schedules.jsonl")));
    EventBus bus = new EventBus(template, targets, clock, data.journal("events.jsonl"));
    List<Pump> pumps = pumps(database, tables);
    List<Mapping> mappings = mappings(launcher.atOnceMax());
    Forward dynamoDb = closing.add(new Forward(database.endpoint()));
    Endpoint services = tap.services(services(dynamoDb, scheduler, bus));
    aws.serve("/", services);
    // For functions that somebody else runs, as `sam local` does: at an address that is known.
    gateway.serve(AWS, request -> services.answer(request.below(AWS)));
    serve(database, bus, stepper(database, scheduler, pumps, mappings));

    aws.start();
    pumps.forEach(Pump::start);
    mappings.forEach(Mapping::start);
    scheduler.start();
    // Opened first, so that a taken port is told at once, it has to be closed first too.
    closing.add(gateway);
    gateway.start();
  }

  private Database started() throws IOException {
    try {
      return starting.get();
    } catch (ExecutionException e) {
      throw new IOException("the database did not start", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the database started", e);
    }
  }

  private void seed(Database database) {
    table()
        .map(table -> seed(database.client(), table))
        .ifPresent(seed -> {
          seed.write(demo);
          gateway.serve("/_local/demo", new DemoEndpoint(demo, seed));
        });
  }

  private Seed seed(DynamoDbClient client, String table) {
    DynamoDirectory directory = new DynamoDirectory(client, table);
    KeyRing ring = new KeyRing(client, table);
    Envelope envelope = new Envelope(keys, keys::random);
    InstantSource real = InstantSource.system();
    return new Seed(
        directory,
        ring,
        new DynamoSecrets(client, table, envelope),
        new Partners(
            directory, ring, new KeySeal(envelope), new DynamoIssuedTokens(client, table), real),
        gateway.uri(),
        real);
  }

  private Launcher launcher() throws IOException {
    return switch (options.mode()) {
      case IN_PROCESS -> new InProcessLauncher(clock);
      case ISOLATED ->
          closing.add(
              new IsolatedLauncher(
                  options.project(),
                  () -> Optional.of(ClockContext.of(clock.offset())),
                  InstantSource.system()));
      case FUNCTIONS_ONLY -> throw new IllegalArgumentException("There is no system around these");
    };
  }

  private void launch(Launcher launcher, FunctionVariables variables) {
    for (FunctionSpec spec : template.functions()) {
      functions.add(spec, tap.function(spec, launcher.launch(spec, variables.of(spec))));
    }
  }

  private List<Pump> pumps(Database database, Tables tables) {
    List<Pump> pumps = new ArrayList<>();
    for (FunctionSpec spec : template.functions()) {
      for (EventSource source : spec.events()) {
        switch (source) {
          case EventSource.TableStream stream -> pumps.add(pump(database, tables, spec, stream));
          case EventSource.QueueMessages messages -> {}
          case EventSource.ApiRoute route -> {}
          case EventSource.BusEvents events -> {}
          case EventSource.Recurring recurring -> {}
        }
      }
    }
    functions.afterEach(() -> pumps.forEach(Pump::wake));
    return pumps;
  }

  private Pump pump(
      Database database, Tables tables, FunctionSpec spec, EventSource.TableStream stream) {
    return closing.add(
        new Pump(
            database.streams(),
            tables.streamArn(stream.table()),
            stream,
            functions.of(spec),
            queues,
            data.file("stream-" + spec.logicalName() + ".json")));
  }

  private List<Mapping> mappings(int atOnceMax) {
    List<Mapping> mappings = new ArrayList<>();
    for (FunctionSpec spec : template.functions()) {
      for (EventSource source : spec.events()) {
        if (source instanceof EventSource.QueueMessages messages) {
          queues.checkConsumer(messages.queueArn(), spec);
          Invoker function = functions.of(spec);
          mappings.add(closing.add(new Mapping(messages, queues, function, targets, atOnceMax)));
        }
      }
    }
    return mappings;
  }

  private Services services(Forward dynamoDb, Scheduler scheduler, EventBus bus) {
    return new Services(
        Map.of(
            Service.DYNAMODB,
            dynamoDb,
            Service.SCHEDULER,
            scheduler.endpoint(),
            Service.BUS,
            new AwsJsonEndpoint(bus.operations()),
            Service.QUEUE,
            new AwsJsonEndpoint(new SqsApi(queues).operations()),
            Service.KEYS,
            new AwsJsonEndpoint(keys.operations())),
        faults);
  }

  private Stepper stepper(
      Database database, Scheduler scheduler, List<Pump> pumps, List<Mapping> mappings) {
    List<Work> works = new ArrayList<>(pumps);
    works.addAll(mappings);
    works.add(scheduler.work());
    List<Deadlines> deadlines = new ArrayList<>(mappings);
    deadlines.add(scheduler.deadlines());
    template.tables().stream()
        .filter(table -> table.hasIndex(Attributes.DUE_INDEX))
        .map(table -> new DueDeliveries(database.client(), table.name(), clock))
        .forEach(deadlines::add);
    Rest rest = new Rest(functions.inFlight(), works, PATIENCE);
    return new Stepper(clock, rest, Deadlines.earliest(deadlines), scheduler.recurring());
  }

  private void serve(Database database, EventBus bus, Stepper stepper) {
    gateway.serve("/", new Gateway(template, functions));
    gateway.serve("/_local/", Assembly::unknown);
    gateway.serve("/_local/events", new AtRest(stepper, bus.events()));
    gateway.serve("/_local/clock", new ClockEndpoint(stepper));
    gateway.serve("/_local/ignored", new LeftOut(template.ignored()));
    gateway.serve("/_local/faults", new FaultsEndpoint(faults));
    gateway.serve(Receiver.PATH, new Receiver(clock, InstantSource.system()));
    gateway.serve(
        IdentityProvider.PATH, new IdentityProvider(gateway.uri(), InstantSource.system()));
    table()
        .ifPresent(table -> {
          Deliveries deliveries = new Deliveries(database.client(), table);
          gateway.serve("/_local/deliveries", new AtRest(stepper, deliveries));
          TableDump dump = new TableDump(database.client(), table);
          gateway.serve("/_local/table", new AtRest(stepper, dump));
        });
  }

  /** The one that holds everything, which is the first. */
  private Optional<String> table() {
    return template.tables().stream().findFirst().map(TableSpec::name);
  }

  private static Reply unknown(Request request) {
    return Reply.problem(
        404, "Not Found", "ROUTE_NOT_FOUND", "There is no " + request.path() + " here.");
  }
}
