package countermand.pages;

import countermand.core.Eligibility;
import countermand.core.Order;
import countermand.core.Role;
import countermand.dialects.Call;
import countermand.dialects.Dossier;
import countermand.dialects.HttpRequest;
import java.util.List;
import java.util.Optional;

/** A seller's person looks at an order's page. */
final class Looking {
  private Looking() {}

  static String at(Order order) {
    return at(order, "en");
  }

  static String at(Order order, String language) {
    HttpRequest request =
        Ask.get("/console/orders/M-1")
            .parameter("orderId", "M-1")
            .header("accept-language", language)
            .request();
    Call.Visit visit = (Call.Visit) OrderPage.read(request, Role.SELLER);
    Call.ShowDossier show = (Call.ShowDossier) visit.then().apply(Sample.scene("native"));
    Eligibility now =
        new Eligibility(Sample.ID, order.stage().name(), Eligibility.Effect.IMMEDIATE, null, null);
    return show.reply().apply(Optional.of(new Dossier(order, now, List.of()))).body();
  }
}
