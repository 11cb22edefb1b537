package countermand.pages;

import java.util.List;

/**
 * What somebody answers to requests.
 *
 * @param which the requests
 * @param decline whether the answer is no
 * @param template the usual reason that was chosen
 * @param own what was typed beside it
 * @param reason what is said, whoever will read it; empty where nothing was said yet
 * @param asked whether the form that it comes from asked for a reason
 * @param confirmed whether it was said once more, after all was shown that follows
 */
record AnswerForm(
    List<Which> which,
    boolean decline,
    DeclineReason template,
    String own,
    String reason,
    boolean asked,
    boolean confirmed) {
  /** As many as a page shows, which is to weigh 60 KB at most with all that belongs to it. */
  static final int AT_ONCE_MAX = 20;

  /** As in every protocol. */
  static final int REASON_MAX = 1_000;

  static AnswerForm of(Form form, Texts texts) {
    DeclineReason template = DeclineReason.of(form.text("template"));
    String own = form.text("own").replace("\r\n", "\n");
    return new AnswerForm(
        form.all("which").stream()
            .flatMap(text -> Which.read(text).stream())
            .distinct()
            .limit(AT_ONCE_MAX)
            .toList(),
        form.text("answer").equals("decline"),
        template,
        own,
        template.with(own, texts),
        form.fields().containsKey("own"),
        form.text("confirmed").equals("yes"));
  }

  /** The key of what is wrong with the reason; empty where nothing is. */
  String fault() {
    if (!decline) {
      return "";
    }
    if (reason.isEmpty()) {
      return "review.reason-missing";
    }
    return reason.codePointCount(0, reason.length()) > REASON_MAX ? "review.reason-long" : "";
  }

  /** Whether nothing is left to ask. */
  boolean ready() {
    return confirmed && fault().isEmpty();
  }
}
