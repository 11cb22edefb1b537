package countermand.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import java.util.Set;

/** Where code reaches for what it should be given: the time, chance, the process. */
final class Surroundings {
  private static final Set<String> CLOCK =
      Set.of(
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.system",
          "java.time.Clock.tick",
          "java.time.Clock.tickMillis",
          "java.time.Clock.tickMinutes",
          "java.time.Clock.tickSeconds",
          "java.time.InstantSource.system",
          "java.time.InstantSource.tick",
          "java.lang.System.currentTimeMillis",
          "java.util.Date.<init>",
          "java.util.Calendar.getInstance");

  private static final Set<String> CHANCE =
      Set.of(
          "java.util.UUID.randomUUID",
          "java.lang.Math.random",
          "java.lang.StrictMath.random",
          "java.util.Collections.shuffle");

  private static final Set<String> SOURCES_OF_CHANCE =
      Set.of(
          "java.util.Random",
          "java.util.SplittableRandom",
          "java.util.concurrent.ThreadLocalRandom",
          "java.security.SecureRandom");

  private static final Set<String> PROCESS =
      Set.of(
          "java.lang.System.getenv",
          "java.lang.System.getProperty",
          "java.lang.System.getProperties",
          "java.lang.Integer.getInteger",
          "java.lang.Long.getLong",
          "java.lang.Boolean.getBoolean");

  private static final Set<String> STREAMS =
      Set.of("java.lang.System.out", "java.lang.System.err", "java.lang.System.in");

  private Surroundings() {}

  static DescribedPredicate<JavaAccess<?>> theTimeOfDay() {
    return describe(
        "the clock",
        access ->
            CLOCK.contains(name(access))
                || (owner(access).startsWith("java.time.") && access.getName().equals("now")));
  }

  static DescribedPredicate<JavaAccess<?>> theStopwatch() {
    return describe("the stopwatch", access -> name(access).equals("java.lang.System.nanoTime"));
  }

  static DescribedPredicate<JavaAccess<?>> chance() {
    return describe(
        "chance",
        access ->
            CHANCE.contains(name(access))
                || SOURCES_OF_CHANCE.contains(owner(access))
                || owner(access).startsWith("java.util.random."));
  }

  static DescribedPredicate<JavaAccess<?>> theProcess() {
    return describe("the process's environment", access -> PROCESS.contains(name(access)));
  }

  static DescribedPredicate<JavaAccess<?>> theStandardStreams() {
    return describe("the standard streams", access -> STREAMS.contains(name(access)));
  }

  private static String name(JavaAccess<?> access) {
    return owner(access) + "." + access.getName();
  }

  private static String owner(JavaAccess<?> access) {
    return access.getTargetOwner().getName();
  }
}
