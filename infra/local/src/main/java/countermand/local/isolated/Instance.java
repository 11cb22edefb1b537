package countermand.local.isolated;

import com.fasterxml.jackson.databind.JsonNode;
import countermand.local.http.LocalServer;
import countermand.local.template.FunctionSpec;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;

/** One running copy of a function. It takes one invocation at a time. */
final class Instance implements AutoCloseable {
  /** Lambda gives 10 seconds; a small machine that starts several at once needs more. */
  static final Duration READY_WITHIN = Duration.ofSeconds(30);

  private final FunctionSpec spec;
  private final Handover handover;
  private final LocalServer api;
  private final Sandbox sandbox;
  private final AtomicBoolean closed = new AtomicBoolean();

  private Instance(FunctionSpec spec, Handover handover, LocalServer api, Sandbox sandbox) {
    this.spec = spec;
    this.handover = handover;
    this.api = api;
    this.sandbox = sandbox;
  }

  /** Starts one; it need not be ready to be called. */
  static Instance start(FunctionSpec spec, Sandbox.Starter starter, InstantSource real)
      throws IOException {
    Handover handover = new Handover();
    LocalServer api = new LocalServer(0).serve("/", new RuntimeApi(spec, handover, real));
    api.start();
    try {
      Sandbox sandbox = starter.start(api.uri().getAuthority());
      Thread.ofVirtual().name("exit of " + spec.name()).start(() -> follow(sandbox, handover));
      return new Instance(spec, handover, api, sandbox);
    } catch (IOException e) {
      api.close();
      throw e;
    }
  }

  /** Waits for the end; an instance that takes longer than it may is ended. */
  Outcome call(Invocation invocation) throws InterruptedException {
    Call call = new Call(invocation);
    try {
      handover.offer(call);
      if (!call.awaitTaken(READY_WITHIN)) {
        return overdue(Faults.notReady(invocation.requestId(), READY_WITHIN));
      }
      return call.await(spec.timeout())
          .orElseGet(() -> overdue(Faults.timedOut(invocation.requestId(), spec.timeout())));
    } catch (InterruptedException e) {
      close();
      throw e;
    }
  }

  /** Waits until it is initialised; false where that failed. */
  boolean awaitReady() throws InterruptedException {
    return handover.awaitReady(READY_WITHIN);
  }

  /** The process that it runs in. */
  OptionalLong pid() {
    return sandbox.pid();
  }

  /** Whether it may be called again. */
  boolean alive() {
    return !closed.get() && !handover.isClosed() && !sandbox.exit().isDone();
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      sandbox.kill();
      api.close();
    }
  }

  private static void follow(Sandbox sandbox, Handover handover) {
    int status = sandbox.exit().join();
    handover.close(requestId -> Faults.exited(requestId, status));
  }

  private Outcome overdue(JsonNode error) {
    close();
    return new Outcome.Failed(error);
  }
}
