package dev.trestle.ozon.pack;

import dev.trestle.contracts.PostingNumber;
import dev.trestle.contracts.Sku;
import dev.trestle.contracts.WireObject;
import dev.trestle.ozon.Caller;
import dev.trestle.ozon.OzonAnswer;
import dev.trestle.ozon.OzonCalls;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Countries of origin, for the products of a posting that require one. */
@ApplicationScoped
public class CountryCalls {

  static final String LIST = "/v2/posting/fbs/product/country/list";
  static final String SET = "/v2/posting/fbs/product/country/set";

  private final OzonCalls calls;

  CountryCalls(OzonCalls calls) {
    this.calls = calls;
  }

  /**
   * Countries that may be given: {@code /v2/posting/fbs/product/country/list}.
   *
   * @param nameSearch a part of the name; empty for all
   */
  public Uni<OzonAnswer<List<Country>>> countries(Caller caller, String nameSearch) {
    return calls
        .call(caller, LIST, Map.of("name_search", nameSearch))
        .map(answer -> answer.map(CountryCalls::countries));
  }

  /**
   * Says where a product of a posting was made: {@code /v2/posting/fbs/product/country/set}.
   *
   * @return whether the product now needs a customs declaration number
   */
  public Uni<OzonAnswer<Boolean>> setCountry(
      Caller caller, PostingNumber posting, Sku sku, String isoCode) {
    if (!isoCode.matches("[A-Z]{2}")) {
      throw new IllegalArgumentException("isoCode must be two capital letters, not " + isoCode);
    }
    var body =
        Map.of(
            "posting_number", posting.value(),
            "product_id", sku.value(),
            "country_iso_code", isoCode);
    return calls
        .call(caller, SET, body)
        .map(answer -> answer.map(wire -> Boolean.TRUE.equals(wire.flag("is_gtd_needed"))));
  }

  static List<Country> countries(WireObject answer) {
    return answer.objects("result").stream()
        .map(wire -> new Country(wire.requiredText("name"), wire.requiredText("country_iso_code")))
        .toList();
  }
}
