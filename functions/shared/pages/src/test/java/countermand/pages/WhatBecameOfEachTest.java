package countermand.pages;

import static org.assertj.core.api.Assertions.assertThat;

import countermand.core.Answer;
import countermand.core.Told;
import countermand.dialects.Upshot;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several are declined in one form, and the table stops to answer in the middle of it. */
class WhatBecameOfEachTest {
  private static final String ALL =
      "answer=decline&template=PACKED&own=Sorry.&which=M-2/r1&which=M-3/r1&which=M-4/r1";
  private static final Upshot DONE =
      new Upshot.Answered(
          new Answer.Done(
              new Told(
                  false,
                  true,
                  "ReadyForHandling",
                  Sample.RECEIPT,
                  Sample.ID,
                  Sample.ID,
                  2,
                  null,
                  List.of()),
              Sample.order(1, 1)));

  @Test
  void isToldOfEachOne() {
    assertThat(page("en"))
        .containsSubsequence(
            "Done.",
            "Declined: the order goes on",
            "Not known.",
            "it is not known whether this was decided",
            "orders/M-2\">Look at order M-2",
            "Not decided.",
            "Nothing was decided about it, and it can be sent again.",
            "Not decided.",
            "Nothing was decided about it, and it can be sent again.");
    assertThat(page("pt"))
        .containsSubsequence(
            "Feito.",
            "Não se sabe.",
            "não se sabe se isto foi decidido",
            "Olhar o pedido M-2",
            "Sem decisão.",
            "Nada foi decidido sobre esta, e ela pode ser enviada de novo.");
  }

  @Test
  void whatWasNotBegunIsAnsweredAgainInTheSameWords() {
    assertThat(page("en"))
        .contains(
            "name=\"which\" value=\"M-3/r1\"",
            "name=\"which\" value=\"M-4/r1\"",
            "name=\"template\" value=\"PACKED\"",
            "name=\"own\" value=\"Sorry.\"",
            "name=\"answer\" value=\"decline\">Answer those again of which nothing was decided")
        .doesNotContain("value=\"M-1/r1\"", "value=\"M-2/r1\"", "confirmed");
  }

  @Test
  void whereAllWasBegunNothingIsAskedAgain() {
    assertThat(Answering.to("native").result("answer=accept", new Upshot.NotKnown()))
        .contains("Not known.", "orders/M-1\">Look at order M-1")
        .doesNotContain("Answer those again");
    assertThat(Answering.to("native").result("answer=accept", DONE))
        .doesNotContain("Look at order");
  }

  private static String page(String language) {
    return Answering.to("native")
        .reads(language)
        .result(ALL, DONE, new Upshot.NotKnown(), new Upshot.NotBegun(), new Upshot.NotBegun());
  }
}
