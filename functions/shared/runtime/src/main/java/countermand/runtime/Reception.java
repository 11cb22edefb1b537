package countermand.runtime;

import countermand.dialects.Denial;
import countermand.dialects.HttpReply;
import countermand.dialects.HttpRequest;
import countermand.dialects.Protocol;
import countermand.dialects.Vouched;
import countermand.dialects.Welcome;
import countermand.store.Credential;
import countermand.store.Directory;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Begins sessions of people for whom somebody else vouches. Whoever brings what is wrong is slowed
 * down by its address, before anybody is asked about it.
 */
final class Reception {
  private final Directory directory;
  private final AccessTokens tokens;
  private final WrongPasswords wrong;
  private final Watch watch;

  Reception(Directory directory, AccessTokens tokens, WrongPasswords wrong, Watch watch) {
    this.directory = directory;
    this.tokens = tokens;
    this.wrong = wrong;
    this.watch = watch;
  }

  HttpReply received(Protocol people, HttpRequest request, Welcome welcome) {
    String source = request.arrival().source();
    Optional<Denial.RateLimited> limited = wrong.tooManyFrom(source);
    if (limited.isPresent()) {
      Trail.current().denied(limited.get());
      return people.deny(request, limited.get());
    }
    return switch (welcome.voucher().get()) {
      case Vouched.Person person -> begun(people, person, welcome);
      case Vouched.Nobody nobody -> {
        if (nobody.wrong()) {
          wrong.anotherFrom(source);
          watch.wrongPassword();
          Trail.current().denied(new Denial.Unauthenticated());
        }
        yield nobody.reply();
      }
    };
  }

  private HttpReply begun(Protocol people, Vouched.Person person, Welcome welcome) {
    Optional<Credential> credential =
        directory
            .credential(people.name(), VouchedPeople.name(person))
            .filter(_ -> isThere(person.link()));
    credential.flatMap(VouchedPeople::person).ifPresent(who -> Trail.current().say("actor", who));
    if (credential.isEmpty()) {
      Trail.current().denied(new Denial.Forbidden());
      return welcome.nowhere().get();
    }
    return welcome.begun().apply(tokens.issue(credential.get(), welcome.lifetime()));
  }

  private boolean isThere(@Nullable String link) {
    return link == null || directory.link(link).isPresent();
  }
}
