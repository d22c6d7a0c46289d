package dev.trestle.sandbox.pack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.trestle.sandbox.gate.OzonMethod;
import dev.trestle.sandbox.seller.SellerId;
import dev.trestle.sandbox.wire.Json;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Reply;
import java.util.Arrays;

/** POST /v2/posting/fbs/product/country/list: countries whose name contains a text. */
final class ListCountries implements OzonMethod {

  @Override
  public Reply answer(SellerId seller, ProtoObject request) {
    String search = request.text("name_search");
    ObjectNode json = Json.object();
    var rows = json.putArray("result");
    Arrays.stream(Country.values())
        .filter(country -> country.matches(search))
        .forEach(country ->
            rows.addObject().put("name", country.title()).put("country_iso_code", country.name()));
    return Reply.ok(json);
  }
}
