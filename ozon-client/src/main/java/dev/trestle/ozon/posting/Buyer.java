package dev.trestle.ozon.posting;

import dev.trestle.contracts.WireObject;
import org.jspecify.annotations.Nullable;

/**
 * Who buys and who receives: personal data, read only with {@link PostingDetail#BUYER}; Ozon often
 * tells none. {@link #toString} of each part tells nothing.
 *
 * @param customerId Ozon's id of the buyer
 * @param customer the buyer
 * @param addressee who receives it
 * @param address where to
 */
public record Buyer(
    @Nullable Long customerId,
    @Nullable Person customer,
    @Nullable Person addressee,
    @Nullable Address address) {

  /** A name and a telephone number. */
  public record Person(@Nullable String name, @Nullable String phone) {
    @Override
    public String toString() {
      return "Person[hidden]";
    }
  }

  /**
   * Where the buyer wants it.
   *
   * @param addressTail the address in one line
   * @param comment the buyer's words to the courier
   */
  public record Address(
      @Nullable String country,
      @Nullable String region,
      @Nullable String district,
      @Nullable String city,
      @Nullable String zipCode,
      @Nullable String addressTail,
      @Nullable String comment) {
    @Override
    public String toString() {
      return "Address[hidden]";
    }
  }

  @Override
  public String toString() {
    return "Buyer[hidden]";
  }

  static @Nullable Buyer read(WireObject posting) {
    WireObject customer = posting.object("customer");
    var buyer =
        new Buyer(
            customer.number("customer_id"),
            person(customer),
            person(posting.object("addressee")),
            customer.has("address") ? address(customer.object("address")) : null);
    return buyer.equals(new Buyer(null, null, null, null)) ? null : buyer;
  }

  private static @Nullable Person person(WireObject wire) {
    var person = new Person(wire.text("name"), wire.text("phone"));
    return person.equals(new Person(null, null)) ? null : person;
  }

  private static Address address(WireObject wire) {
    return new Address(
        wire.text("country"),
        wire.text("region"),
        wire.text("district"),
        wire.text("city"),
        wire.text("zip_code"),
        wire.text("address_tail"),
        wire.text("comment"));
  }
}
