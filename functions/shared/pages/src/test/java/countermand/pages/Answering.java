package countermand.pages;

import countermand.core.Order;
import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.HttpRequest;
import countermand.dialects.Upshot;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A seller's person answers the sample's request; the rest of the system is the test's own. */
final class Answering {
  private static final String COOKIE = "__Host-countermand=t0ken";
  private static final String WHICH = "&which=" + Sample.ID + "/" + Sample.REQUEST;

  private static final Pattern SHOWN = Pattern.compile("name=\"shown\" value=\"([^\"]*)\"");

  private final String marketplace;
  private String language = "en";

  private Answering(String marketplace) {
    this.marketplace = marketplace;
  }

  /** On a link whose marketplace speaks that dialect. */
  static Answering to(String marketplace) {
    return new Answering(marketplace);
  }

  Answering reads(String other) {
    language = other;
    return this;
  }

  /** What is shown before it is decided. */
  String review(String fields, Order order, int times) {
    Call call = call(fields);
    if (!(call instanceof Call.LookAtEach look)) {
      throw new IllegalStateException("decided at once: " + call);
    }
    return shown(look.then().apply(Collections.nCopies(times, Optional.of(order))));
  }

  /** What is shown after it was. */
  String result(String fields, Upshot... upshots) {
    Call call = call(fields + shown(fields, upshots.length) + "&confirmed=yes");
    if (!(call instanceof Call.DecideAll all)) {
      throw new IllegalStateException("not decided: " + call);
    }
    return all.reply().apply(List.of(upshots)).body();
  }

  /** What the page before had shown as what is said. */
  private String shown(String fields, int times) {
    Matcher words = SHOWN.matcher(review(fields, Sample.order(1, 1), times));
    return words.find()
        ? "&shown=" + URLEncoder.encode(words.group(1), StandardCharsets.UTF_8)
        : "";
  }

  private Call call(String fields) {
    String token = SessionCookie.formToken(request(""));
    Call call = AnswerPages.read(request("form=" + token + WHICH + "&" + fields), Role.SELLER);
    if (!(call instanceof Call.Visit visit)) {
      throw new IllegalStateException("no visit: " + call);
    }
    return visit.then().apply(Sample.scene(marketplace));
  }

  private static String shown(Call call) {
    if (!(call instanceof Call.Answered answered)) {
      throw new IllegalStateException("no page: " + call);
    }
    return answered.reply().body();
  }

  private HttpRequest request(String body) {
    return Ask.post("/console/decisions", body)
        .header("cookie", COOKIE)
        .header("accept-language", language)
        .request();
  }
}
