package dev.trestle.sandbox.posting;

/**
 * A company that buys.
 *
 * @param inn its tax number, 10 digits
 * @param kpp reason code of its registration, 9 digits
 */
public record LegalBuyer(String companyName, String inn, String kpp) {

  /** No real company has these numbers: the check digit of the first is wrong. */
  public static final LegalBuyer MADE_UP =
      new LegalBuyer("ООО «Вымышленный покупатель»", "0000000001", "000000001");
}
