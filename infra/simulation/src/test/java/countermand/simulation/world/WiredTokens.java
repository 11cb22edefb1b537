package countermand.simulation.world;

import countermand.store.calling.HeldTokens;
import countermand.store.calling.TokenBook;
import countermand.store.calling.TokenPlace;
import java.time.Instant;
import java.util.Optional;

/** The tokens over a wire. */
record WiredTokens(Wire wire, TokenBook tokens) implements TokenBook {
  @Override
  public Optional<HeldTokens> read(TokenPlace place) {
    return wire.call("tokens.read", () -> tokens.read(place));
  }

  @Override
  public boolean lease(TokenPlace place, long turn, Instant now, Instant until) {
    return wire.call("tokens.lease", () -> tokens.lease(place, turn, now, until));
  }

  @Override
  public void release(TokenPlace place, Instant until) {
    wire.run("tokens.release", () -> tokens.release(place, until));
  }

  @Override
  public boolean keep(TokenPlace place, HeldTokens next) {
    return wire.call("tokens.keep", () -> tokens.keep(place, next));
  }
}
