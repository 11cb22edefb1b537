package countermand.dialects;

import countermand.core.Heard;
import java.util.function.Function;

/** What we say to a party, call after call, until it is clear what it has heard. */
public sealed interface Talk {

  /**
   * A call.
   *
   * @param then what follows from its answer
   */
  record Says(HttpCall call, Function<HttpAnswer, Talk> then) implements Talk {}

  /** Nothing more is said for now. */
  sealed interface End extends Talk {}

  /** The party does not take the access token. */
  record TokenRefused(int status, String text) implements End {}

  /**
   * It is clear.
   *
   * @param status the last HTTP status; 0 where nothing was said
   * @param text for a person: the answer's beginning, or why nothing was said
   */
  record Over(Heard heard, int status, String text) implements End {

    /**
     * The party did not answer, or could not be called.
     *
     * @param why for a person
     */
    public static Over unanswered(String why) {
      return new Over(new Heard.Retry(null), 0, why);
    }
  }
}
