package dev.trestle.ozon.catalogue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One method of the Seller API.
 *
 * @param path such as {@code /v3/posting/fbs/get}; one has a parameter in braces
 * @param verb how it is called
 * @param area Ozon's own chapter, such as {@code FBS}
 * @param owner which of our services speaks it
 * @param writes whether a call changes something at Ozon; such a call is never repeated blindly
 * @param batch how many items one call may name; 0 where Ozon says nothing
 * @param limits for the account, beside the general one
 * @param itemLimits for each item that a call names
 * @param successor the method that replaces it
 * @param switchedOff the day Ozon announced; never put later when Ozon did not keep it
 */
public record OzonMethod(
    String path,
    Verb verb,
    String area,
    Owner owner,
    boolean writes,
    int batch,
    List<Limit> limits,
    List<Limit> itemLimits,
    @Nullable String successor,
    @Nullable LocalDate switchedOff) {

  /** So many days before its last one a method counts as leaving; Ozon's notice is 14 to 60. */
  public static final int NOTICE_DAYS = 60;

  /** Copies the lists. */
  public OzonMethod {
    limits = List.copyOf(limits);
    itemLimits = List.copyOf(itemLimits);
  }

  /** Where the method stands on a day. */
  public Retirement retirement(LocalDate today) {
    if (switchedOff == null || today.isBefore(switchedOff.minusDays(NOTICE_DAYS))) {
      return Retirement.NONE;
    }
    return today.isBefore(switchedOff) ? Retirement.SOON : Retirement.OFF;
  }

  /** Whether Ozon still offers a method. */
  public enum Retirement {
    /** Nothing near is announced. */
    NONE,
    /** Switched off within {@link #NOTICE_DAYS}. */
    SOON,
    /** Its announced day has come; Ozon may answer a while longer. */
    OFF
  }

  /** HTTP's word. */
  public enum Verb {
    GET,
    POST
  }

  /** The modules that call Ozon. */
  public enum Owner {
    ORDER,
    CATALOG,
    FINANCE,
    GATEWAY
  }

  /** At most so many in any stretch of this length. */
  public record Limit(int count, Duration per) {}
}
