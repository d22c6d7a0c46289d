package dev.trestle.order.posting;

/** What can be wanted of Ozon again: {@code kind} of the rows in {@code reread_request}. */
public final class RereadKinds {

  /** One FBS or rFBS posting; the subject is its number. */
  public static final String POSTING = "posting";

  /** One FBO posting, which the FBS methods do not know; the subject is its number. */
  public static final String FBO_POSTING = "fbo-posting";

  /** All FBS and rFBS postings of an order, as Ozon has no method for it; the order's number. */
  public static final String ORDER = "order";

  private RereadKinds() {}
}
