package countermand.dialects;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;

/**
 * What a protocol may use of the world around it.
 *
 * @param variables what the deployment has set, by name
 * @param calls calls somebody, who has three seconds; empty where no answer came
 * @param chance so many unguessable bytes
 * @param clock the real time
 * @param failed tells whoever operates this that something failed; without secrets, bodies and
 *     queries
 */
public record Outside(
    Function<String, Optional<String>> variables,
    Function<HttpCall, Optional<Passed>> calls,
    IntFunction<byte[]> chance,
    InstantSource clock,
    Consumer<String> failed) {}
