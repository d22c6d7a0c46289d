package dev.trestle.sandbox.fbs;

import dev.trestle.sandbox.posting.Listing;
import dev.trestle.sandbox.posting.Period;
import dev.trestle.sandbox.wire.ProtoObject;
import dev.trestle.sandbox.wire.Validation;

/** The page a request asks for, of a list that is paged by offset. */
public record OffsetPage(int limit, int offset, boolean descending) {

  private static final int MOST = 1000;
  private static final int FURTHEST = 20_000;

  public static OffsetPage read(ProtoObject request, Validation validation) {
    long limit = request.integer("limit");
    long offset = request.integer("offset");
    boolean descending = request.text("dir").equalsIgnoreCase("desc");
    validation.range("Limit", limit, 1, MOST);
    validation.range("Offset", offset, 0, FURTHEST);
    return new OffsetPage((int) limit, (int) offset, descending);
  }

  public Listing listing(Period period) {
    return new Listing(period, null, descending);
  }
}
